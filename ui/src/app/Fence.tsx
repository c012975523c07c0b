import { Component, type ReactNode } from "react";
import { Banner, Button } from "@/components";
import { currentText } from "@/text";

/** A fault in one screen does not take the window down. */
export class Fence extends Component<{ children: ReactNode }, { error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    const t = currentText();
    return (
      <div className="page-body">
        <Banner
          tone="danger"
          title={t("fault-title")}
          actions={
            <Button small onPress={() => this.setState({ error: null })}>
              {t("retry")}
            </Button>
          }
        >
          {t.error(this.state.error)}
        </Banner>
      </div>
    );
  }
}
