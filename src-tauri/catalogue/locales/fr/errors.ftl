## Ce qui s’est passé, ce qui est conservé, ce qu’il faut faire.

error-passphrase-wrong = Ce n’est ni la phrase de passe ni le code de secours du dossier. Rien n’a été modifié. Vérifiez les majuscules et la langue du clavier, puis réessayez.
error-passphrase-weak = Cette phrase de passe est trop facile à deviner. Rien n’a été modifié. Employez au moins 12 caractères, de préférence quatre ou cinq mots sans rapport entre eux.
error-dossier-missing = Cet emplacement ne contient pas de dossier. Rien n’a été modifié. Choisissez l’emplacement qui contient les fichiers du dossier.
error-dossier-exists = Cet emplacement contient déjà des fichiers. Rien n’y a été modifié. Choisissez un emplacement nouveau ou vide.
error-dossier-in-use = Une autre fenêtre ou un autre programme a ouvert ce dossier. Rien n’a été modifié. Fermez-le là-bas, puis réessayez.
error-dossier-newer = Le dossier vient d’une version plus récente de Concord ({ $version }). Rien n’a été modifié. Installez cette version pour l’ouvrir.
error-dossier-damaged = Un fichier du dossier est endommagé et n’a pas pu être réparé : { $file }. Rien n’y a été écrit. Restaurez l’emplacement depuis une sauvegarde et conservez la copie endommagée.
error-header-damaged = Le fichier des clés du dossier est endommagé : aucune phrase de passe ne peut l’ouvrir. Les fiches elles-mêmes n’ont pas été touchées. Restaurez ce fichier depuis une sauvegarde.
error-locked = Le dossier est verrouillé. Ce qui était enregistré est en sûreté. Déverrouillez-le et recommencez.
error-record-missing = Cette fiche n’existe plus ; elle a sans doute été supprimée. Le reste du dossier est inchangé. L’historique dit qui l’a supprimée.
error-bulk-invalid = Cette modification ne peut pas être faite sur plusieurs fiches : « { $field } ». Rien n’a été modifié. Choisissez un autre champ ou une autre action.
error-bulk-stale = Le dossier a été modifié depuis cet aperçu. Rien n’a été écrit. Refaites l’aperçu, vérifiez-le, puis appliquez-le.
error-bulk-value = « { $value } » ne peut pas figurer dans ce champ. Rien n’a été modifié. Choisissez ou saisissez une autre valeur.
error-query-exists = Une requête enregistrée s’appelle déjà « { $name } ». Rien n’a été enregistré. Choisissez un autre nom, ou remplacez cette requête.
error-query-missing = Aucune requête enregistrée ne s’appelle « { $name } ». Rien n’a été modifié. Voyez les noms dans le menu des requêtes enregistrées du registre.
error-query-newer = La requête enregistrée « { $name } » vient d’une version plus récente et sélectionne par un critère que cette version ne connaît pas. Elle est conservée et n’a pas été appliquée. Utilisez une version plus récente, ou remplacez-la.
error-query-unnamed = La requête n’a pas de nom. Rien n’a été enregistré. Donnez-lui un nom, puis enregistrez de nouveau.
error-record-changed = La fiche a été modifiée pendant que vous la rédigiez. Rien n’a été écrasé et votre texte est toujours dans le formulaire. Consultez la version actuelle, puis enregistrez de nouveau.
error-verification-incomplete = { $missing ->
    [proof] L’événement n’a pas été enregistré comme vérifié : il n’a pas de niveau de preuve. Votre texte est gardé. Choisissez-en un, puis enregistrez de nouveau.
    [source] L’événement n’a pas été enregistré comme vérifié : il n’a pas de source. Votre texte est gardé. Ajoutez la source sur laquelle il repose, puis enregistrez de nouveau.
   *[other] L’événement n’a pas été enregistré comme vérifié : il n’a ni niveau de preuve ni source. Votre texte est gardé. Ajoutez les deux, puis enregistrez de nouveau.
}
error-reason-needed = L’événement est vérifié, ou son examen recule : une telle modification exige une raison. Rien n’a été enregistré et votre texte est gardé. Dites pourquoi, puis enregistrez de nouveau.
error-own-refused = Le terme ou le champ n’a pas été enregistré : quelque chose ne convient pas. Corrigez, puis enregistrez de nouveau.
error-own-value = « { $value } » ne convient pas à son champ. Rien n’a été enregistré et votre texte est toujours dans le formulaire. Corrigez, puis enregistrez de nouveau.
error-entry-refused = L’entrée n’a pas été enregistrée : quelque chose ne convient pas. Corrigez-la, puis enregistrez de nouveau.
error-record-invalid = { $fault ->
    [missing] « { $field } » manque. Rien n’a été enregistré et votre texte est toujours dans le formulaire. Complétez, puis enregistrez de nouveau.
    [range] La valeur de « { $field } » est hors du possible. Rien n’a été enregistré et votre texte est toujours dans le formulaire. Corrigez-la, puis enregistrez de nouveau.
    [date] « { $field } » n’est pas une date que Concord comprend. Rien n’a été enregistré et votre texte est toujours dans le formulaire. Corrigez-la, puis enregistrez de nouveau.
    [reference] « { $field } » désigne une fiche qui n’existe pas. Rien n’a été enregistré et votre texte est toujours dans le formulaire. Choisissez-en une autre, puis enregistrez de nouveau.
    [order] « { $field } » précède ce qu’il doit suivre. Rien n’a été enregistré et votre texte est toujours dans le formulaire. Corrigez l’un des deux, puis enregistrez de nouveau.
    [half-position] Un lieu n’a que la latitude ou que la longitude. Rien n’a été enregistré et votre texte est toujours dans le formulaire. Donnez les deux ou aucune, puis enregistrez de nouveau.
   *[other] Une valeur ne convient pas à son champ (« { $field } »). Rien n’a été enregistré et votre texte est toujours dans le formulaire. Corrigez le champ, puis enregistrez de nouveau.
}
error-query-invalid = { $problem ->
    [query-unknown-term] Il n’existe pas de critère « { $word } ». Les résultats précédents restent. Mettez-le entre guillemets pour chercher les mots.
    [query-missing-value] Il manque une valeur après « { $word } ». Les résultats précédents restent. Écrivez-la sans espace après les deux-points.
    [query-date] « { $word } » demande une date, par exemple 1973-10. Les résultats précédents restent.
    [query-near] « { $word } » demande un lieu et une distance, par exemple near:-33.45,-70.66,5km. Les résultats précédents restent.
    [query-open-quote] Un guillemet n’est pas fermé : { $word }. Les résultats précédents restent. Ajoutez le guillemet fermant.
    [query-unknown-value] « { $word } » demande une valeur qui n’existe pas. Les résultats précédents restent. Choisissez l’une des suggestions, ou mettez-la entre guillemets pour chercher les mots.
    [query-count] « { $word } » demande un nombre, par exemple victims:3, victims:2..10 ou victims:>3. Les résultats précédents restent.
    [query-parenthesis] Une parenthèse est seule ou ne contient rien : { $word }. Les résultats précédents restent. Fermez-la ou retirez-la.
    [query-too-long] La recherche est trop longue ou trop imbriquée à partir de « { $word } ». Les résultats précédents restent. Raccourcissez-la.
   *[other] La recherche n’a pas été comprise à partir de « { $word } ». Les résultats précédents restent. Corrigez le mot ou mettez-le entre guillemets.
}
error-date-invalid = « { $text } » n’est pas une date que Concord comprend. Écrivez 1973-09-11, 1973-09, 1973, 1973~ (vers) ou 1973-09-11/1973-09-14 (du… au…).
error-file-unreadable = Le fichier n’a pas pu être lu : { $path } ({ $reason }). Rien n’a été modifié. Vérifiez qu’il existe et que vous avez le droit de le lire.
error-file-format = Concord ne sait pas lire ce fichier : { $reason }. Rien n’a été importé. Enregistrez-le en CSV ou en XLSX et réessayez.
error-file-too-large = Le fichier est trop volumineux pour être lu d’un coup. Rien n’a été importé. Divisez-le en fichiers plus petits.
error-mapping-invalid = La correspondance ne convient pas à « { $target } ». Rien n’a été importé. Corrigez la cible de cette colonne.
error-job-missing = Cette tâche n’est plus connue, comme après un redémarrage. Ce qu’elle avait terminé est enregistré. Relancez-la si son résultat manque.
error-nothing-to-undo = Il n’y a rien à annuler.
error-undo-conflict = Cela ne peut pas être annulé : { $author } a modifié « { $field } » depuis. Rien n’a été modifié. Annulez d’abord cette modification, ou corrigez la fiche.
error-disk-full = Le disque est plein. Ce qui était enregistré est en sûreté ; cette modification ne l’est pas. Libérez de la place, puis enregistrez de nouveau.
error-write-failed = La modification n’a pas pu être écrite ({ $reason }). Ce qui était enregistré est en sûreté. Vérifiez le disque, puis enregistrez de nouveau.
error-no-dossier = Aucun dossier n’est ouvert. Ouvrez-en un d’abord.
error-internal = Un défaut est survenu dans Concord ({ $reason }). Ce qui était enregistré est en sûreté. Réessayez ; si cela se reproduit, fermez le dossier et ouvrez-le de nouveau.
error-forbidden = Concord ne permet pas cela. Rien n’a été modifié.
error-cancelled = La tâche a été annulée. Rien n’en a été conservé.

## Fichiers lus et écrits

error-export-incomplete = L’exportation a écrit { $written } lignes au lieu de { $expected } ; le fichier n’a donc pas été mis en place. Rien n’a changé dans le dossier. Réessayez ; si cela se répète, vérifiez le dossier.
error-mapping-tables = Les tables ne peuvent être jointes à « { $table } » : { $problem ->
    [row-kind-repeated] une autre table a des lignes du même genre
    [link-missing] elle n’est pas reliée à la table dont elle dépend
    [table-missing] la correspondance la nomme et elle n’a pas été donnée
   *[other] la correspondance ne la connaît pas
}. Rien n’a été importé. Corrigez les tables et leurs liens.
error-licence-not-accepted = Ces données ont été remises à des conditions qu’il faut d’abord accepter ({ $licence }). Rien n’a été importé. Lisez-les, acceptez-les et importez à nouveau.
error-audience-unknown = Il n’y a pas de public « { $audience } ». Choisissez partner ou public.
error-export-names-perpetrators = { $count ->
    [one] Le fichier nommerait une personne comme auteur sous le niveau de preuve SP-3 à { $count } endroit.
   *[other] Le fichier nommerait des personnes comme auteurs sous le niveau de preuve SP-3 à { $count } endroits.
} Aucun fichier n’a été écrit. Acceptez l’avertissement pour exporter tout de même, ou choisissez moins d’événements.
error-export-sheet-limit = La feuille { $sheet } ne peut le contenir : { $what ->
    [rows] une feuille a au plus { $limit } lignes
   *[other] la cellule de la ligne { $row } dépasse { $limit } caractères
}. Aucun fichier n’a été écrit. Exportez moins d’événements, ou choisissez CSV ou JSON.
error-file-not-regular = { $path } n’est pas un fichier qui se lise comme un tableau. Rien n’a été importé. Choisissez un fichier CSV ou XLSX.
error-file-quote-open = Un guillemet de la ligne { $row } n’est jamais fermé ; le reste du fichier serait une seule cellule. Rien n’a été importé. Fermez-le, ou enregistrez à nouveau le fichier en CSV.
error-file-not-text = Le fichier n’est pas un texte : { $reason ->
    [nul] il contient des octets nuls
   *[other] la plus grande partie ne se lit pas comme des lettres
}. Rien n’a été importé. Choisissez un fichier CSV ou XLSX, ou dites quel codage il a.
error-file-empty = Le fichier ne contient aucun tableau. Choisissez un autre fichier, ou une autre feuille.
error-file-limit = Le fichier dépasse ce que Concord lit sans danger ({ $what }, ligne { $row } ; la limite est { $limit }). Rien n’a été importé. Divisez le fichier et importez les parties.
error-file-unwritable = { $path } n’a pas pu être écrit : { $reason }. Rien n’a changé dans le dossier. Choisissez un autre emplacement.
error-format-unknown = { $format } n’est pas un format que Concord écrit. Choisissez CSV, GeoJSON ou JSON.
error-graph-unreadable = Le réseau ne peut être lu : { $problem ->
    [attribute-class] un attribut concerne « { $name } », ni les nœuds ni les liens
    [attribute-missing] « { $name } » manque
    [attribute-repeated] « { $name } » figure deux fois
    [attribute-type] « { $name } » n’est pas un type de valeurs
    [attribute-unknown] l’attribut « { $name } » n’est pas déclaré
    [column-missing] aucune colonne ne s’appelle « { $name } »
    [connection-end] un lien n’a pas de début ou pas de fin
    [connection-shape] la connexion { $name } n’en est pas une
    [direction-unknown] « { $name } » n’est pas une direction
    [edge-repeated] deux liens s’appellent « { $name } »
    [element-label] un élément n’a ni identifiant ni libellé
    [element-shape] l’élément { $name } n’en est pas un
    [encoding] certains caractères n’existent pas en { $name }
    [end-missing] un lien mène à « { $name } », mais aucun nœud ne s’appelle ainsi
    [graph-nested] le nœud « { $name } » contient un réseau, ce que Concord ne lit pas
    [hyperedge] le lien « { $name } » relie plus de deux nœuds, ce que Concord ne lit pas
    [json-syntax] ce n’est pas du JSON ({ $name })
    [json-truncated] le fichier s’arrête trop tôt
    [label-ambiguous] plusieurs nœuds s’appellent « { $name } »
    [node-repeated] deux nœuds s’appellent « { $name } »
    [not-graph] il ne contient pas de réseau
    [parent-circle] le nœud « { $name } » se contient lui-même
    [parent-missing] aucun nœud ne s’appelle « { $name } », qu’un autre nomme comme parent
    [root-unknown] c’est « { $name } », ni GEXF ni GraphML
    [several-graphs] il contient plusieurs réseaux
    [time] « { $name } » n’est pas un moment
    [times-mixed] certains moments sont des dates et d’autres des nombres, comme « { $name } »
    [value-type] « { $name } » n’est pas du type de son attribut
    [weight] « { $name } » n’est pas un poids
    [xml-depth] des éléments sont imbriqués sur plus de { $name } niveaux
    [xml-entity] il emploie « { $name } », un remplacement qui pourrait lire d’autres fichiers ou saturer la mémoire
    [xml-syntax] ce n’est pas du XML ({ $name })
    [xml-truncated] le fichier s’arrête trop tôt
   *[other] { $name }
}{ $place ->
    [line] {" "}(ligne { $line }, colonne { $column })
   *[other] {""}
}. Rien n’a été importé. Corrigez le fichier, ou exportez-le de nouveau depuis son programme d’origine.
error-layout-invalid = Le réglage { $part } ne peut pas être « { $value } ». Choisissez-en un autre et regardez les valeurs d’exemple.
error-mapping-bundled = { $name } est le nom d’une correspondance fournie avec Concord. Enregistrez la vôtre sous un autre nom.
error-mapping-code-unknown = La correspondance donne à { $target } le code « { $value } », absent de son vocabulaire. Rien n’a été importé. Corrigez la correspondance.
error-mapping-column-missing = Le fichier n’a pas de colonne « { $column } », dont la correspondance a besoin. Rien n’a été importé. Choisissez une autre correspondance ou un autre fichier.
error-mapping-target-unknown = La correspondance nomme un champ « { $target } » qui n’existe pas. Rien n’a été importé. Corrigez la correspondance.
error-mapping-unreadable = La correspondance est illisible : { $reason }. Choisissez-en une autre.
error-picture-format = Le dessin n’est pas une image PNG ou SVG complète ; aucun fichier n’a été écrit. Rien n’a changé dans le dossier. Réessayez, ou choisissez l’autre format.
error-records-refused = Les fiches ont été refusées : { $reason }. Rien n’a été importé.
error-sheet-missing = Le classeur n’a pas de feuille « { $sheet } ». Choisissez l’une de ses feuilles.
error-table-too-large = Le tableau aurait { $rows } lignes et { $columns } colonnes, plus que personne ne peut lire. Rien n’a été changé. Choisissez une autre dimension, par exemple l’année au lieu du mois, ou restreignez la sélection.
error-workbook-damaged = Le classeur est endommagé : { $reason }. Rien n’a été importé. Ouvrez-le et enregistrez-le de nouveau dans un tableur, ou enregistrez-le en CSV.
error-workbook-format = Seuls les classeurs XLSX sans mot de passe peuvent être lus. Enregistrez-le en XLSX sans mot de passe, ou en CSV.
error-file-damaged = Le fichier conservé est endommagé et ne peut pas être affiché : { $file }. La fiche et ses autres fichiers sont en sûreté. Ajoutez de nouveau l’original pour le réparer, ou restaurez l’emplacement « files » depuis une sauvegarde.
error-file-missing = Le fichier conservé n’est pas dans l’emplacement du dossier (SHA-256 { $sha256 }). La fiche est en sûreté. Ajoutez de nouveau l’original, ou restaurez l’emplacement « files » depuis une sauvegarde.
error-source-unreadable = Le fichier n’a pas pu être lu jusqu’au bout ({ $reason }). Rien n’a été ajouté. Vérifiez le disque ou la clé où il se trouve, puis ajoutez-le de nouveau.
error-column-unknown = Le tableau n’a pas de colonne « { $column } ». Rien n’a été modifié. Choisissez de nouveau les colonnes.
error-withheld = Cette fiche est confidentielle et n’est pas montrée tant que l’écran est partagé. Rien n’a été modifié. Désactivez « Écran partagé » pour l’ouvrir.
error-layer-unnamed = Une couche doit porter un nom et nommer sa source. Rien n’a été enregistré. Renseignez les deux.
error-layer-format = Le fichier n’est ni du GeoJSON (UTF-8) ni du PMTiles. Rien n’a été ajouté. Convertissez-le, par exemple avec QGIS, et ajoutez-le de nouveau.
error-layer-version = Le fichier est du PMTiles d’une autre version que 3. Rien n’a été ajouté. Convertissez-le avec l’outil « pmtiles convert » et ajoutez-le de nouveau.
error-layer-damaged = Le fichier est endommagé ou n’est pas ce qu’il prétend être (à { $at }). Rien n’a été ajouté. Procurez-vous une copie intacte et ajoutez-la de nouveau.
error-layer-degrees = Les coordonnées du fichier ne sont pas des degrés (WGS 84). Rien n’a été ajouté. Enregistrez-le en EPSG:4326 et ajoutez-le de nouveau.
error-layer-limit =
    Le fichier compte plus de { $limit } { $what ->
        [features] objets
        [positions] positions
       *[bytes] octets
    }, plus que la carte ne peut en contenir. Rien n’a été ajouté. Simplifiez-le ou convertissez-le en PMTiles.
error-layer-empty = Le fichier ne contient rien à dessiner. Rien n’a été ajouté. Vérifiez que c’est le bon.
error-layer-tiles = Les tuiles ne sont ni des images ni des tuiles vectorielles (MVT). Rien n’a été ajouté.
error-layer-packing = Les tuiles sont compressées autrement qu’avec gzip, ce que Concord ne lit pas. Rien n’a été ajouté. Recompressez-les avec gzip.
error-layer-changed = Le fichier a changé pendant sa lecture. Rien n’a été ajouté. Ajoutez-le de nouveau.
error-header-foreign = Le fichier des clés dans { $path } est celui d’un autre dossier : rien d’autre n’y est lisible. Rien n’a été modifié. Remettez le fichier des clés de ce dossier (« header ») depuis une sauvegarde.

## Ce que la vérification trouve

verify-problem-header-copy = Le fichier { $file } est endommagé ou manque. Verrouillez le dossier et rouvrez-le : il est réécrit d’après sa copie.
verify-problem-header = Aucune des deux copies du fichier des clés n’est lisible. Ne verrouillez pas le dossier : sortez-en dès maintenant ce dont vous avez besoin, et restaurez le fichier « header » depuis une sauvegarde.
verify-problem-part-changed = Le fichier { $file } n’est plus ce qu’il était à sa clôture : il a été endommagé ou échangé.
verify-problem-part-missing = Le fichier { $file } manque.
verify-problem-log-damaged = Le fichier { $file } est illisible à partir de l’octet { $offset }.
verify-problem-chain-broken = Dans le fichier { $file }, à l’octet { $offset }, une modification ne suit pas la précédente : quelque chose a été retiré, échangé ou ajouté.
verify-problem-log-end = Le journal des modifications ne finit pas là où il finissait à l’ouverture du dossier.
verify-problem-replay = Le journal des modifications ne peut pas être lu jusqu’au bout ({ $reason }).
verify-problem-database = La base ne peut pas être lue jusqu’au bout ({ $reason }). Verrouillez le dossier et rouvrez-le : elle est reconstruite d’après le journal des modifications.
verify-problem-values = { $count ->
    [one] Une valeur de la base est endommagée.
   *[other] { $count } valeurs de la base sont endommagées.
} Verrouillez le dossier et rouvrez-le : la base est reconstruite d’après le journal des modifications.
verify-problem-totals = Les totaux de la base ne sont pas ceux du journal des modifications.
verify-problem-records = { $count ->
    [one] Une fiche n’est pas ce que dit le journal des modifications (type : { $kind }).
   *[other] { $count } fiches ne sont pas ce que dit le journal des modifications (type : { $kind }).
}
verify-problem-file-foreign = Le fichier conservé { $file } est endommagé à son début, ou n’est pas de ce dossier.
verify-problem-file-misplaced = Le fichier conservé { $file } se trouve sous le nom d’un autre ; il contient celui dont le SHA-256 est { $sha256 }.
verify-problem-file-length = Le fichier conservé { $file } est plus court ou plus long qu’il n’était (SHA-256 { $sha256 }). Ajoutez de nouveau l’original pour le réparer.
verify-problem-file-damaged = Le fichier conservé { $file } est endommagé (SHA-256 { $sha256 }). Ajoutez de nouveau l’original pour le réparer.
error-metadata-stays = Les métadonnées d’un fichier de type { $type } ne peuvent être retirées. Il n’a pas été écrit.
error-attachment-not-a-file = { $path } n’est pas un fichier. Rien n’en a été gardé.
error-attachment-too-large = Le fichier dépasse { $limit } Go. Rien n’en a été gardé.
error-attachment-withheld = Sa confidentialité ou le consentement, ou ceux de son événement ou de sa source, le retiennent ici.
error-custody-action-missing = Indiquez ce qui est arrivé à la pièce jointe.
error-measure-needs-itself = Cette mesure devrait s’attendre elle-même : l’un de ses préalables en dépend à son tour. Rien n’a été enregistré et votre texte est toujours dans le formulaire. Retirez ce préalable, puis enregistrez de nouveau.
error-treaty-columns-missing = Le fichier n’a pas de colonne qui nomme le traité, ou aucune qui dise où en est un État (signature, ratification, entrée en vigueur, plaintes). Rien n’a été importé. Nommez ainsi les colonnes et recommencez.
