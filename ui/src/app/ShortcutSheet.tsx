import { Dialog, Keys } from "@/components";
import { type Action, useActionRegistry } from "@/state/actions";
import { useText } from "@/text";

/** Keys that work inside components and are no actions. */
const TABLE_KEYS: readonly { keys: readonly string[]; label: string }[] = [
  { keys: ["ArrowUp", "ArrowDown"], label: "keys-table-rows" },
  { keys: ["ArrowLeft", "ArrowRight"], label: "keys-table-cells" },
  { keys: ["PageUp", "PageDown"], label: "keys-table-pages" },
  { keys: ["Home", "End"], label: "keys-table-ends" },
  { keys: ["Enter"], label: "keys-table-open" },
];

/** All shortcuts at a glance. */
export function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const t = useText();
  const actions = useActionRegistry((state) => state.actions);
  const groups = new Map<string, Action[]>();
  for (const action of actions.values()) {
    if (action.shortcut) groups.set(action.group, [...(groups.get(action.group) ?? []), action]);
  }
  return (
    <Dialog title={t("action-shortcuts")} isOpen onClose={onClose} size="large">
      <div className="sheet">
        {[...groups].map(([group, members]) => (
          <section key={group}>
            <h3>{t(group)}</h3>
            <dl className="sheet-list">
              {members.map((action) => (
                <div key={action.id}>
                  <dt>{t(action.label, action.args)}</dt>
                  <dd>{action.shortcut ? <Keys shortcut={action.shortcut} /> : null}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>{t("keys-table")}</h3>
          <dl className="sheet-list">
            {TABLE_KEYS.map(({ keys, label }) => (
              <div key={label}>
                <dt>{t(label)}</dt>
                <dd className="row">
                  {keys.map((key) => (
                    <Keys key={key} shortcut={key} />
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Dialog>
  );
}
