import { useMemo } from "react";
import {
  Autocomplete,
  Dialog,
  Input,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from "react-aria-components";
import { Icon, Keys } from "@/components";
import { type Action, availability, runAction, useActionRegistry } from "@/state/actions";
import { useText } from "@/text";

/** Every action there is, found by typing. */
export function CommandPalette({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { contains } = useFilter({ sensitivity: "base" });
  const actions = useActionRegistry((state) => state.actions);
  const offered = useMemo(
    () =>
      [...actions.values()].filter(
        (action) => action.id !== "palette" && availability(action) !== false,
      ),
    [actions],
  );
  const reason = (action: Action) => {
    const available = availability(action);
    return typeof available === "string" ? t(available) : null;
  };
  return (
    <ModalOverlay className="overlay overlay-top" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="dialog dialog-medium">
        <Dialog className="palette" aria-label={t("action-palette")}>
          <Autocomplete filter={contains}>
            <SearchField
              className="search palette-search"
              aria-label={t("palette-search")}
              autoFocus
            >
              <Icon name="search" />
              <Input className="search-input" placeholder={t("palette-search")} />
            </SearchField>
            <Menu
              className="menu palette-menu"
              aria-label={t("action-palette")}
              items={offered}
              disabledKeys={offered
                .filter((action) => availability(action) !== true)
                .map(({ id }) => id)}
              renderEmptyState={() => <p className="palette-none">{t("palette-none")}</p>}
            >
              {(action) => (
                <MenuItem
                  id={action.id}
                  className="menu-item"
                  textValue={t(action.label, action.args)}
                  onAction={() => {
                    onClose();
                    runAction(action.id);
                  }}
                >
                  <span className="palette-group">{t(action.group)}</span>
                  <span className="grow">
                    {t(action.label, action.args)}
                    {reason(action) ? (
                      <span className="listbox-hint"> {reason(action)}</span>
                    ) : null}
                  </span>
                  {action.shortcut ? <Keys shortcut={action.shortcut} /> : null}
                </MenuItem>
              )}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
