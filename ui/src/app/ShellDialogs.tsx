import { CatalogueDialog } from "./dialogs/catalogue/CatalogueDialog";
import { OwnWordsDialog } from "./dialogs/OwnWordsDialog";
import { PassphraseDialog } from "./dialogs/PassphraseDialog";
import { PreferencesDialog } from "./dialogs/PreferencesDialog";
import { RecoveryDialog } from "./dialogs/RecoveryDialog";
import { VerifyDialog } from "./dialogs/VerifyDialog";

export type ShellDialog =
  | "verify"
  | "passphrase"
  | "recovery"
  | "preferences"
  | "own"
  | "catalogue";

const dialogs = {
  verify: VerifyDialog,
  passphrase: PassphraseDialog,
  recovery: RecoveryDialog,
  preferences: PreferencesDialog,
  own: OwnWordsDialog,
  catalogue: CatalogueDialog,
};

export function ShellDialogs({ dialog, onClose }: { dialog: ShellDialog; onClose: () => void }) {
  const Chosen = dialogs[dialog];
  return <Chosen onClose={onClose} />;
}
