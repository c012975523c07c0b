//! Changing what opens the dossier.

use crate::dossier::Dossier;
use crate::error::Result;
use crate::header::Header;
use crate::recovery_code::RecoveryCode;

impl Dossier {
    /// Replaces the passphrase; `current` is the passphrase or the recovery code. The recovery code
    /// stays as it is.
    ///
    /// # Errors
    /// [`crate::StoreError::WrongSecret`], or what the disk says; the old one still works then.
    pub fn change_passphrase(&mut self, current: &str, new: &str) -> Result<()> {
        let mut header = Header::read(&self.folder)?.header;
        let data = header.unlock(current)?;
        let cost = header.cost();
        header.set_passphrase(new, cost, &data, self.entropy().as_mut())?;
        header.write(&self.folder)
    }

    /// Makes a new recovery code; the old one stops working. `current` is the passphrase or the
    /// recovery code.
    ///
    /// # Errors
    /// As [`Dossier::change_passphrase`].
    pub fn replace_recovery_code(&mut self, current: &str) -> Result<RecoveryCode> {
        let mut header = Header::read(&self.folder)?.header;
        let data = header.unlock(current)?;
        let code = RecoveryCode::generate(self.entropy().as_mut());
        header.set_recovery_code(&code, &data, self.entropy().as_mut());
        header.write(&self.folder)?;
        Ok(code)
    }
}
