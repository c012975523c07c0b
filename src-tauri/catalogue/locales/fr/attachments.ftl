## Fichiers conservés avec les événements

section-attachments = Fichiers
attachments-none = Aucun fichier. Déposez des images, documents ou enregistrements sur cette page, ou ajoutez-les.
attachments-add = Ajouter des fichiers
attachments-choose = Choisir les fichiers à conserver
attachments-copies = Enregistrer des copies
size-byte = { $value } octets
size-kilobyte = { $value } ko
size-megabyte = { $value } Mo
size-gigabyte = { $value } Go

attach-title = { $count ->
    [one] Conserver un fichier avec l’événement
   *[other] Conserver { $count } fichiers avec l’événement
}
attach-more = et { $count } de plus
attach-from = Reçu de
attach-from-hint = Un nom, des initiales ou un bureau ; c’est la première étape de la chaîne de conservation.
attach-source = Documente la source
attach-source-none = Aucune source en particulier
attach-keep = Conserver
attach-sealed = Chaque fichier est scellé dans le dossier. L’original reste où il est : supprimez-le vous-même s’il ne doit pas être trouvé.
attach-done = { $count ->
    [one] Un fichier est conservé dans le dossier.
   *[other] { $count } fichiers sont conservés dans le dossier.
}
attach-known = Déjà avec cet événement, non conservés deux fois : { $names }.
attach-cancelled = Arrêté. Rien n’a été conservé.

attachment-tabs = À propos du fichier
attachment-view = Aperçu
attachment-about = Description
attachment-custody = Chaîne de conservation
attachment-copy = Enregistrer une copie
attachment-remove = Retirer
attachment-remove-title = Retirer ce fichier de l’événement ?
attachment-remove-body = La fiche disparaît et peut revenir par Annuler. Son contenu reste scellé dans le dossier.
attachment-removed = Le fichier a été retiré de l’événement.
attachment-saved = La description a été enregistrée.

viewer-opening = Ouverture du fichier
viewer-none = Ce type de fichier ne peut être affiché ici. Enregistrez une copie et ouvrez-la avec un autre programme.
viewer-too-large = Le fichier est trop grand pour être affiché ici. Enregistrez une copie et ouvrez-la avec un autre programme.
viewer-broken = Le fichier ne peut être affiché : il est endommagé, ou d’un type que cet ordinateur ne peut lire. Son contenu est conservé tel qu’il est arrivé.
viewer-text-cut = Seul le début du texte est affiché.
viewer-fit = Ajuster à la fenêtre
viewer-real-size = Taille réelle
viewer-smaller = Réduire
viewer-larger = Agrandir
pages-of = Page { $number } sur { $count }
pages-page = Page { $number }
pages-previous = Page précédente
pages-next = Page suivante

custody-from = de { $who }
custody-to = à ou par { $who }
custody-inconsistent = Une étape nomme un autre contenu que celui du fichier. Comparez les empreintes ci-dessous.
custody-check = Vérifier le contenu
custody-intact = Le contenu est entier et tel qu’il est arrivé. C’est noté ci-dessous.
custody-damaged = Le contenu est endommagé : ce n’est pas ce qui est arrivé. Restaurez le dossier depuis une sauvegarde.
custody-add = Ajouter une étape
custody-final = Une étape ne peut être modifiée ensuite. L’historique du dossier garde l’heure exacte et l’auteur.

copies-title = { $count ->
    [one] Enregistrer une copie du fichier
   *[other] Enregistrer des copies de { $count } fichiers
}
copies-what = Auteur, appareil, lieu et heure sont retirés des images, documents PDF et enregistrements. La copie est notée dans la chaîne de conservation. Les fichiers que la confidentialité ou le consentement retiennent ici ne sont pas écrits.
copies-whole = Écrire aussi, tels quels, les fichiers dont les métadonnées ne peuvent être retirées
copies-folder = Choisir un dossier
copies-done = { $count ->
    [one] Une copie a été écrite.
   *[other] { $count } copies ont été écrites.
}
copies-with-metadata = avec ses métadonnées
copies-withheld = Non écrit : { $name }
