/** What the product tells the user: badges, banners, progress, empty places, notices. */
import type { ReactNode } from "react";
import { ProgressBar } from "react-aria-components";
import { type Notice, useNotices } from "@/state/notices";
import { useText } from "@/text";
import { Button, IconButton } from "./Button";
import { Icon, type IconName } from "./icons";

export type Tone = "neutral" | "info" | "done" | "warning" | "danger";

const signs: Record<Tone, IconName | null> = {
  neutral: null,
  info: "info",
  done: "done",
  warning: "warning",
  danger: "error",
};

/** A short word about a thing; tones other than neutral carry a sign beside the colour. */
export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  const sign = signs[tone];
  return (
    <span className={`badge badge-${tone}`}>
      {sign ? <Icon name={sign} size={0.8125} /> : null}
      {children}
    </span>
  );
}

export interface BannerProps {
  tone?: Tone;
  title?: string;
  children?: ReactNode;
  actions?: ReactNode;
  onDismiss?: () => void;
}

/** A message that stays in its place. Errors are read out at once. */
export function Banner({ tone = "info", title, children, actions, onDismiss }: BannerProps) {
  const t = useText();
  return (
    <div className={`banner banner-${tone}`} role={tone === "danger" ? "alert" : "status"}>
      <Icon name={signs[tone] ?? "info"} size={1.125} />
      <div className="banner-text">
        {title ? <strong>{title}</strong> : null}
        {children ? <div>{children}</div> : null}
        {actions ? <div className="row">{actions}</div> : null}
      </div>
      {onDismiss ? (
        <IconButton icon="close" label={t("dismiss")} onPress={onDismiss} small />
      ) : null}
    </div>
  );
}

/** An error of the host, worded. */
export function ErrorBanner({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useText();
  if (!error) return null;
  return (
    <Banner
      tone="danger"
      actions={
        retry ? (
          <Button small onPress={retry}>
            {t("retry")}
          </Button>
        ) : undefined
      }
    >
      {t.error(error)}
    </Banner>
  );
}

export interface ProgressProps {
  label: string;
  done: number;
  /** 0 while not known. */
  total: number;
}

export function Progress({ label, done, total }: ProgressProps) {
  const t = useText();
  return (
    <ProgressBar
      className="progress"
      aria-label={label}
      value={done}
      maxValue={Math.max(total, 1)}
      isIndeterminate={total === 0}
      valueLabel={total === 0 ? "" : t("progress-of", { done, total })}
    >
      {({ percentage, valueText }) => (
        <>
          <div className="progress-text">
            <span>{label}</span>
            <span className="muted">{valueText}</span>
          </div>
          <div className="progress-track">
            <div
              className={total === 0 ? "progress-fill progress-fill-open" : "progress-fill"}
              style={{ inlineSize: total === 0 ? "30%" : `${percentage ?? 0}%` }}
            />
          </div>
        </>
      )}
    </ProgressBar>
  );
}

export interface EmptyStateProps {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  icon?: IconName;
}

/** A place with nothing in it yet, and what to do about that. */
export function EmptyState({ title, children, actions, icon }: EmptyStateProps) {
  return (
    <div className="empty">
      {icon ? <Icon name={icon} size={2} /> : null}
      <h2>{title}</h2>
      {children ? <div className="empty-text">{children}</div> : null}
      {actions ? <div className="row">{actions}</div> : null}
    </div>
  );
}

export function Spinner({ label }: { label: string }) {
  return (
    <div className="spinner" role="status">
      <span className="spinner-ring" aria-hidden="true" />
      <span className="visually-hidden">{label}</span>
    </div>
  );
}

const noticeTone: Record<Notice["kind"], Tone> = {
  done: "done",
  info: "info",
  warning: "warning",
  error: "danger",
};

/** Where notices appear; stands once in the shell. */
export function Notices() {
  const t = useText();
  const notices = useNotices((state) => state.notices);
  const dismiss = useNotices((state) => state.dismiss);
  return (
    <section className="notices" aria-label={t("notices")} aria-live="polite">
      {notices.map((notice) => (
        <Banner
          key={notice.id}
          tone={noticeTone[notice.kind]}
          onDismiss={() => dismiss(notice.id)}
          actions={
            notice.action ? (
              <Button
                small
                onPress={() => {
                  notice.action?.run();
                  dismiss(notice.id);
                }}
              >
                {notice.action.label}
              </Button>
            ) : undefined
          }
        >
          {notice.text}
        </Banner>
      ))}
    </section>
  );
}
