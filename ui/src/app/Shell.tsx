/** The frame around every part: navigation, top bar, status line. */
import { Suspense, useEffect, useMemo, useState } from "react";
import { Button as AriaButton } from "react-aria-components";
import { Banner, Button, Icon, IconButton, Menu, type MenuEntry, Spinner } from "@/components";
import { SearchSlotPlace } from "@/components/SearchSlot";
import { type OpenDossier, backend } from "@/backend";
import {
  type Action,
  availability,
  runAction,
  useActionRegistry,
  useActions,
} from "@/state/actions";
import { go, goBack, goForward, useNavigation } from "@/state/navigation";
import { notify } from "@/state/notices";
import { usePresenting } from "@/state/presenting";
import { setStatus, useDossier } from "@/state/queries";
import { valueOf } from "@/state/stated";
import { currentText, useText } from "@/text";
import { Fence } from "./Fence";
import { CommandPalette } from "./CommandPalette";
import { type ShellDialog, ShellDialogs } from "./ShellDialogs";
import { ShortcutSheet } from "./ShortcutSheet";
import { PARTS } from "./parts";
import { closeDossier, lockNow } from "@/state/session";

async function step(kind: "undo" | "redo"): Promise<void> {
  const t = currentText();
  try {
    setStatus(await backend[kind]());
  } catch (error) {
    notify({ kind: "error", text: t.error(error) });
  }
}

type Overlay = ShellDialog | "palette" | "shortcuts" | null;

function useShellActions(open: (overlay: Overlay) => void): void {
  const dossier = useDossier();
  const undo = dossier?.undo ?? null;
  const redo = dossier?.redo ?? null;
  const actions = useMemo<readonly Action[]>(
    () => [
      ...PARTS.filter((part) => part.inNavigation).map((part, index) => ({
        id: `go-${part.id}`,
        label: part.label,
        group: "group-go",
        shortcut: `Alt+${index + 1}`,
        whileTyping: true,
        run: () => go(part.id),
      })),
      {
        id: "back",
        label: "action-back",
        group: "group-go",
        shortcut: "Alt+ArrowLeft",
        run: goBack,
      },
      {
        id: "forward",
        label: "action-forward",
        group: "group-go",
        shortcut: "Alt+ArrowRight",
        run: goForward,
      },
      {
        id: "undo",
        label: "action-undo",
        group: "group-edit",
        shortcut: "Mod+Z",
        available: () => undo !== null || "error-nothing-to-undo",
        run: () => step("undo"),
      },
      {
        id: "redo",
        label: "action-redo",
        group: "group-edit",
        shortcut: "Mod+Shift+Z",
        available: () => redo !== null || "nothing-to-redo",
        run: () => step("redo"),
      },
      {
        id: "palette",
        label: "action-palette",
        group: "group-help",
        shortcut: "Mod+K",
        whileTyping: true,
        run: () => open("palette"),
      },
      {
        id: "shortcuts",
        label: "action-shortcuts",
        group: "group-help",
        shortcut: "?",
        run: () => open("shortcuts"),
      },
      {
        id: "lock",
        label: "action-lock",
        group: "group-dossier",
        shortcut: "Mod+L",
        whileTyping: true,
        whileAsked: true,
        run: lockNow,
      },
      { id: "verify", label: "action-verify", group: "group-dossier", run: () => open("verify") },
      {
        id: "passphrase",
        label: "action-passphrase",
        group: "group-dossier",
        available: () => !(dossier?.sample ?? false) || "sample-no-passphrase",
        run: () => open("passphrase"),
      },
      {
        id: "recovery",
        label: "action-recovery",
        group: "group-dossier",
        available: () => !(dossier?.sample ?? false) || "sample-no-passphrase",
        run: () => open("recovery"),
      },
      {
        id: "preferences",
        label: "action-preferences",
        group: "group-dossier",
        shortcut: "Mod+,",
        whileTyping: true,
        run: () => open("preferences"),
      },
      { id: "own", label: "own-title", group: "group-dossier", run: () => open("own") },
      {
        id: "catalogue",
        label: "entries-title",
        group: "group-dossier",
        run: () => open("catalogue"),
      },
      { id: "close", label: "action-close", group: "group-dossier", run: closeDossier },
    ],
    [open, undo, redo, dossier?.sample],
  );
  useActions(actions);
}

const PART_ACTIONS: readonly Action[] = PARTS.flatMap((part) => part.actions ?? []);

export function Shell() {
  const t = useText();
  const dossier = useDossier();
  const [overlay, setOverlay] = useState<Overlay>(null);
  useShellActions(setOverlay);
  useActions(PART_ACTIONS);
  const place = useNavigation((state) => state.place);
  const part = PARTS.find(({ id }) => id === place.part) ?? PARTS[0];
  const partName = part ? t(part.label) : "";
  const name = dossier?.info ? (valueOf(dossier.info.name) ?? "") : "";
  useEffect(() => {
    if (name !== "") document.title = `${partName} – ${name} – Concord`;
    return () => {
      document.title = "Concord";
    };
  }, [partName, name]);
  useFocusKept();

  if (!dossier || !part) return null;
  const PartScreen = part.screen;
  const close = () => setOverlay(null);
  return (
    <div className="shell">
      <a className="skip" href="#main">
        {t("skip-to-content")}
      </a>
      <TopBar dossier={dossier} name={name} />
      <Navigation current={part.id} />
      <main id="main" className="shell-main" tabIndex={-1}>
        <Repairs dossier={dossier} />
        <div className="shell-part">
          <Fence key={part.id}>
            <Suspense fallback={<Spinner label={t("loading")} />}>
              <PartScreen />
            </Suspense>
          </Fence>
        </div>
      </main>
      <StatusLine dossier={dossier} />
      {PARTS.map(({ id, companion: Companion }) =>
        Companion ? (
          <Suspense key={id} fallback={null}>
            <Companion />
          </Suspense>
        ) : null,
      )}
      {overlay === "palette" ? <CommandPalette onClose={close} /> : null}
      {overlay === "shortcuts" ? <ShortcutSheet onClose={close} /> : null}
      {overlay !== null && overlay !== "palette" && overlay !== "shortcuts" ? (
        <ShellDialogs dialog={overlay} onClose={close} />
      ) : null}
    </div>
  );
}

/** Moments at which the focus is looked after, in milliseconds: a screen may be loaded late. */
const FOCUS_CHECKS = [0, 60, 200, 500];

/**
 * Where what had the focus is gone with the former screen, the new one gets it: its table, where it
 * is a list, so that the arrow keys go on at once.
 */
function useFocusKept(): void {
  const place = useNavigation((state) => state.place);
  useEffect(() => {
    const check = () => {
      const { activeElement } = document;
      const main = document.getElementById("main");
      const isLost = activeElement === null || activeElement === document.body;
      if (!main || !(isLost || activeElement === main)) return;
      const grid = place.record === null ? main.querySelector<HTMLElement>("[role=grid]") : null;
      (grid ?? main).focus({ preventScroll: true });
    };
    const timers = FOCUS_CHECKS.map((delay) => setTimeout(check, delay));
    return () => timers.forEach(clearTimeout);
  }, [place]);
}

function TopBar({ dossier, name }: { dossier: OpenDossier; name: string }) {
  const t = useText();
  const presenting = usePresenting();
  const { undo, redo } = dossier;
  const undoLabel = undo
    ? t("undo-what", { what: stepLabel(t, undo.label) })
    : t("error-nothing-to-undo");
  const redoLabel = redo
    ? t("redo-what", { what: stepLabel(t, redo.label) })
    : t("nothing-to-redo");
  return (
    <header className="topbar">
      <div className="topbar-name">
        <strong>{name}</strong>
        {dossier.sample ? <span className="topbar-sample">{t("sample-badge")}</span> : null}
        {presenting ? (
          <Button small icon="lock" onPress={() => void runAction("present")}>
            {t("present-on")}
          </Button>
        ) : null}
      </div>
      <SearchSlotPlace />
      <div className="topbar-tools">
        <IconButton
          icon="undo"
          label={undoLabel}
          shortcut="Mod+Z"
          isDisabled={undo === null}
          onPress={() => void runAction("undo")}
        />
        <IconButton
          icon="redo"
          label={redoLabel}
          shortcut="Mod+Shift+Z"
          isDisabled={redo === null}
          onPress={() => void runAction("redo")}
        />
        <Button kind="plain" icon="lock" onPress={() => void runAction("lock")}>
          {t("action-lock")}
        </Button>
        <DossierMenu />
      </div>
    </header>
  );
}

/** An edit's reason, or the words for a kind of edit. */
function stepLabel(t: ReturnType<typeof useText>, label: string): string {
  const id = `history-cause-${label}`;
  return t.has(id) ? t(id) : label;
}

const MENU: readonly { id: string; icon: MenuEntry["icon"]; separated?: boolean }[] = [
  { id: "import", icon: "import" },
  { id: "export", icon: "export" },
  { id: "present", icon: "lock", separated: true },
  { id: "verify", icon: "shield", separated: true },
  { id: "passphrase", icon: "key" },
  { id: "recovery", icon: "key" },
  { id: "own", icon: "edit", separated: true },
  { id: "catalogue", icon: "source" },
  { id: "preferences", icon: "settings" },
  { id: "palette", icon: "command" },
  { id: "shortcuts", icon: "info" },
  { id: "close", icon: "close", separated: true },
];

function DossierMenu() {
  const t = useText();
  const actions = useActionRegistry((state) => state.actions);
  const entries = MENU.flatMap(({ id, icon, separated = false }): MenuEntry[] => {
    const action = actions.get(id);
    if (!action || availability(action) === false) return [];
    return [
      {
        id,
        icon,
        separated,
        label: t(action.label),
        shortcut: action.shortcut,
        isDisabled: availability(action) !== true,
        run: () => void runAction(id),
      },
    ];
  });
  return (
    <Menu label={t("menu-dossier")} entries={entries}>
      <AriaButton className="icon-button" aria-label={t("menu-dossier")}>
        <Icon name="menu" />
      </AriaButton>
    </Menu>
  );
}

function Navigation({ current }: { current: string }) {
  const t = useText();
  return (
    <nav className="navigation" aria-label={t("navigation")}>
      <ul>
        {PARTS.filter((part) => part.inNavigation).map((part) => (
          <li key={part.id}>
            <button
              type="button"
              className="navigation-item"
              aria-current={part.id === current ? "page" : undefined}
              onClick={() => void go(part.id)}
            >
              <Icon name={part.icon} />
              <span>{t(part.label)}</span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** What was damaged and mended at opening, told once and calmly. */
function Repairs({ dossier }: { dossier: OpenDossier }) {
  const t = useText();
  const [isRead, setRead] = useState(false);
  if (isRead || dossier.repairs.length === 0) return null;
  const lost = dossier.repairs.reduce((sum, repair) => sum + repair.lost, 0);
  return (
    <div className="shell-repairs">
      <Banner
        tone={lost > 0 ? "warning" : "info"}
        title={t(lost > 0 ? "repairs-lost" : "repairs-whole", { lost })}
        onDismiss={() => setRead(true)}
      >
        <ul>
          {dossier.repairs.map((repair) => (
            <li key={`${repair.file}-${repair.message}`}>
              <span className="mono">{repair.file}</span>
              {": "}
              {t(repair.message)}
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  );
}

const COUNTED = ["event", "person", "stakeholder", "measure"] as const;

function StatusLine({ dossier }: { dossier: OpenDossier }) {
  const t = useText();
  const count = (kind: string) => dossier.counts.find((entry) => entry.kind === kind)?.count ?? 0;
  return (
    <footer className="statusline">
      <span className="statusline-saved">
        <Icon name="check" size={0.8125} />
        {t("status-saved", { revision: t.number(dossier.revision) })}
      </span>
      <span className="grow" />
      {COUNTED.map((kind) => (
        <span key={kind}>{t(`status-count-${kind}`, { count: count(kind) })}</span>
      ))}
    </footer>
  );
}
