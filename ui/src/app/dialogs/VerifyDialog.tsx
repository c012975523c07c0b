import { useMutation } from "@tanstack/react-query";
import { useEffect } from "react";
import { backend, type Parameter } from "@/backend";
import { Banner, Button, Dialog, ErrorBanner, Facts, Progress } from "@/components";
import { useText } from "@/text";

/** Checks the chain of changes and what was made of it. */
export function VerifyDialog({ onClose }: { onClose: () => void }) {
  const t = useText();
  const check = useMutation({ mutationFn: () => backend.verify() });
  const { mutate } = check;
  useEffect(() => mutate(), [mutate]);
  const found = check.data;
  /** A kind by its name; everything else as the host gives it. */
  const inWords = ({ name, value }: Parameter): Parameter =>
    name === "kind" ? { name, value: t(`kind-${value}`) } : { name, value };
  return (
    <Dialog
      title={t("action-verify")}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={() => mutate()} isPending={check.isPending}>
            {t("verify-again")}
          </Button>
          <Button kind="primary" onPress={onClose}>
            {t("close")}
          </Button>
        </>
      }
    >
      <p className="muted">{t("verify-what")}</p>
      <ErrorBanner error={check.error} />
      {check.isPending ? <Progress label={t("verify-running")} done={0} total={0} /> : null}
      {found ? (
        <>
          <Banner
            tone={found.ok ? "done" : "danger"}
            title={
              found.ok ? t("verify-ok") : t("verify-problems", { count: found.problems.length })
            }
          >
            {found.ok ? null : (
              <ul>
                {found.problems.map(({ message, parameters }) => (
                  <li key={JSON.stringify([message, parameters])}>
                    {t.message(message, parameters.map(inWords))}
                  </li>
                ))}
              </ul>
            )}
          </Banner>
          <Facts
            facts={[
              { name: t("verify-changes"), value: t.number(found.changes) },
              { name: t("verify-head"), value: <span className="mono small">{found.head}</span> },
            ]}
          />
          <p className="muted small">{t("verify-head-use")}</p>
        </>
      ) : null}
    </Dialog>
  );
}
