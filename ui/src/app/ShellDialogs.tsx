import { OwnWordsDialog } from "./dialogs/OwnWordsDialog";
import { PassphraseDialog } from "./dialogs/PassphraseDialog";
import { PreferencesDialog } from "./dialogs/PreferencesDialog";
import { RecoveryDialog } from "./dialogs/RecoveryDialog";
import { VerifyDialog } from "./dialogs/VerifyDialog";

export type ShellDialog = "verify" | "passphrase" | "recovery" | "preferences" | "own";

const dialogs = {
  verify: VerifyDialog,
  passphrase: PassphraseDialog,
  recovery: RecoveryDialog,
  preferences: PreferencesDialog,
  own: OwnWordsDialog,
};

export function ShellDialogs({ dialog, onClose }: { dialog: ShellDialog; onClose: () => void }) {
  const Chosen = dialogs[dialog];
  return <Chosen onClose={onClose} />;
}
