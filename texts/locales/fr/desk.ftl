# La gestion : ce qui attend, les personnes, la bibliothèque elle-même, réseau, stockage, journal d’audit.

sign-up-invited = On s’inscrit ici sur invitation ({ $branch }). Saisissez le code de la vôtre, ou rouvrez son lien.
sign-up-code = Code de l’invitation
sign-up-code-hint = Il se trouve à la fin du lien que vous avez reçu. Le lien entier convient aussi.
sign-up-code-do = Continuer
sign-up-code-none = Pas d’invitation ? Demandez un lien à un ou une collègue qui gère les personnes de cette bibliothèque.
sign-up-code-wrong = Cette invitation n’est pas valable : elle a déjà servi, elle a expiré, ou il y manque un caractère. Vérifiez le code, ou demandez-en une nouvelle.
reset-ask-title = Un nouveau mot de passe pour @{ $handle } ?
reset-ask-ends = Ses navigateurs et applications sont déconnectés aussitôt, et ce qui s’y écrit en ce moment peut être perdu.
reset-ask-told = La personne en est informée par courriel ; le nouveau mot de passe vous est montré une fois, à lui remettre en personne.
reset-ask-log = Ce sera inscrit au journal d’audit, avec votre nom.
reset-ask-keyring = Ses profils personnels n’en sont pas touchés : ils ont leurs propres secrets.
reset-ask-do = Créer un nouveau mot de passe

# Le diagnostic : `health-NOM` dit ce qui a été examiné, `health-NOM-ÉTAT` ce qui a été trouvé et ce qu’il faut faire.
health-address = Adresse publique
health-address-well = { $address } mène bien ici.
health-address-look = { $address } répond { $status }. Vérifiez le proxy placé devant le serveur.
health-address-fault = { $address } est injoignable depuis ici. Le serveur tourne-t-il, et le proxy pointe-t-il vers lui ?
health-clock = Horloge
health-clock-well = L’heure de cette machine est juste.
health-clock-fault = L’heure de cette machine est fausse de plus d’une heure. Les autres serveurs refuseront nos publications. Activez la synchronisation de l’heure.
health-keys = Clés
health-keys-well = La clé de la bibliothèque est lisible.
health-keys-fault = La clé de la bibliothèque est illisible. Restaurez une sauvegarde des clés.
health-queue = File d’attente
health-queue-well = Rien n’attend depuis plus d’un jour.
health-queue-fault =
    { $count ->
        [one] { $count } envoi attend depuis plus d’un jour. Un processus ayant le rôle worker tourne-t-il ?
       *[other] { $count } envois attendent depuis plus d’un jour. Un processus ayant le rôle worker tourne-t-il ?
    }
health-jobs = Tâches de fond
health-jobs-well = Tout a été fait.
health-jobs-look =
    { $count ->
        [one] { $count } tâche a été abandonnée après plusieurs essais. Le journal du serveur dit pourquoi.
       *[other] { $count } tâches ont été abandonnées après plusieurs essais. Le journal du serveur dit pourquoi.
    }
health-streams = Connexions ouvertes
health-streams-well = Jusqu’à { $count } pages et applications peuvent être ouvertes en même temps.
health-streams-look = Un processus lancé comme celui-ci peut ouvrir { $files } fichiers : seules { $count } pages et applications peuvent donc être ouvertes en même temps, les autres sont priées de patienter. Relevez la limite, avec LimitNOFILE= dans systemd par exemple.
health-disk = Disque
health-disk-well = Il y a { $megabytes } Mo de libres pour le dossier de données.
health-disk-look = Il n’y a que { $megabytes } Mo de libres pour le dossier de données. Faites de la place avant que les envois échouent.
health-disk-fault = Il n’y a que { $megabytes } Mo de libres pour le dossier de données : bientôt, plus rien ne pourra être conservé. Faites de la place maintenant.
health-mail = Courriel
health-mail-well = Les courriels partent par un serveur de messagerie.
health-mail-look = Les courriels sont déposés dans un dossier et n’arrivent à personne. Indiquez un serveur de messagerie dans BRANCHLINE_MAIL.
health-factors = Second facteur
health-factors-well = Toutes les personnes qui gèrent la bibliothèque se connectent avec un second facteur.
health-factors-look =
    { $count ->
        [one] { $count } personne qui gère la bibliothèque se connecte avec un simple mot de passe. Demandez-lui un second facteur : Menu, Second facteur.
       *[other] { $count } personnes qui gèrent la bibliothèque se connectent avec un simple mot de passe. Demandez-leur un second facteur : Menu, Second facteur.
    }
health-handbook = Charte
health-handbook-well = Une charte est en vigueur.
health-handbook-look = Aucune charte n’est encore en vigueur. Douze questions en donnent une première.
desk-cancel = Annuler

# La gestion.
desk-name = Gestion
desk-overview = Aperçu
desk-title = Gestion : { $branch }
desk-places = Sections de la gestion
desk-people = Personnes
desk-announcements = Annonces
desk-settings = Bibliothèque
desk-network = Réseau
desk-backups = Sauvegardes
desk-audit = Journal d’audit
desk-foot = À propos de cette bibliothèque
desk-filter = Afficher
desk-waiting =
    { $count ->
        [one] { $count } élément en attente
       *[other] { $count } éléments en attente
    }
desk-waits = En attente
desk-waits-none = Rien ne vous attend.
waits-queue =
    { $count ->
        [one] publication dans la file de relecture
       *[other] publications dans la file de relecture
    }
waits-reports =
    { $count ->
        [one] signalement ouvert
       *[other] signalements ouverts
    }
waits-sign-ups =
    { $count ->
        [one] personne demande à s’inscrire
       *[other] personnes demandent à s’inscrire
    }
waits-follows =
    { $count ->
        [one] demande à suivre un profil commun
       *[other] demandes à suivre des profils communs
    }
waits-drift =
    { $count ->
        [one] article de la charte diffère de sa base
       *[other] articles de la charte diffèrent de leur base
    }
waits-parked =
    { $count ->
        [one] publication d’un nouveau serveur attend une décision
       *[other] publications de nouveaux serveurs attendent une décision
    }
waits-silent =
    { $count ->
        [one] serveur ne répond pas
       *[other] serveurs ne répondent pas
    }
desk-health = État
desk-health-well = Tout va bien.
desk-health-more =
    { $count ->
        [one] { $count } vérification en ordre
       *[other] { $count } vérifications en ordre
    }
desk-state-well = en ordre
desk-state-look = à voir
desk-state-fault = en panne
desk-steps = Premiers pas
desk-steps-done = { $done } sur { $all } faits. Chacun se coche tout seul.
desk-step-done = fait
desk-step-open = à faire
desk-step-name = Donner son nom à la bibliothèque
desk-step-description = Dire en une phrase qui vous êtes
desk-step-contact = Indiquer où l’on peut écrire
desk-step-factor = Un second facteur pour qui gère les personnes
desk-step-handbook = Mettre une charte en vigueur
desk-step-mail = Envoyer les courriels par un serveur de messagerie
desk-step-second = Une deuxième personne qui puisse gérer les personnes
desk-step-people = Inviter des collègues
desk-step-network = Choisir une bibliothèque de confiance
desk-step-backup = Planifier les sauvegardes
desk-numbers = En chiffres
desk-number-people = Profils
desk-number-active = Ont publié ces 30 derniers jours
desk-number-posts = Publications
desk-number-queue = Envois en attente
desk-number-free = Libre sur le disque
desk-megabytes = { $count } Mo
desk-weeks = Publications par semaine, de la plus ancienne à la plus récente : { $list }
desk-weeks-hint = Publications par semaine, ces douze dernières semaines
desk-acts = Dernières actions
desk-acts-all = Tout le journal d’audit

# Le journal d’audit.
desk-audit-lead = Ce qui a été fait au nom de la bibliothèque. Les lignes s’ajoutent et ne changent jamais : chacune porte une empreinte d’elle-même et de la précédente.
desk-audit-any = Toutes
desk-audit-at = Quand
desk-audit-actor = Qui
desk-audit-action = Quoi
desk-audit-subject = Sur quoi
desk-audit-details = Détails
desk-audit-from = Du
desk-audit-until = Au
desk-audit-none = Aucun résultat.
desk-audit-older = Lignes plus anciennes
desk-audit-take = Télécharger et vérifier
desk-audit-take-text = Les fichiers contiennent les lignes affichées, les plus anciennes d’abord, avec les empreintes qui les enchaînent. Gardez la dernière empreinte ailleurs : une fin coupée se remarquera aussi.
desk-audit-jsonl = En JSON Lines
desk-audit-csv = En CSV
desk-audit-verify = Vérifier tout le journal
desk-audit-whole =
    { $count ->
        [one] Le journal d’audit est intact : { $count } ligne, telle qu’elle a été écrite.
       *[other] Le journal d’audit est intact : ses { $count } lignes sont telles qu’elles ont été écrites.
    }
desk-audit-hash = Empreinte de la dernière ligne :
desk-audit-broken = La ligne { $number } du journal d’audit n’est pas telle qu’elle a été écrite : elle, ou une ligne précédente, a été modifiée, retirée ou ajoutée. Comparez avec une sauvegarde.
audit-refused = a essuyé un refus
audit-announcement-publish = a publié une annonce
audit-announcement-withdraw = a retiré une annonce
audit-break-glass-off = a désactivé l’accès d’urgence
audit-break-glass-on = a activé l’accès d’urgence
audit-break-glass-open = a révélé par l’accès d’urgence à qui est un profil
audit-break-glass-tell = a informé une personne de l’accès d’urgence
audit-handbook-consultation = a ouvert ou clos la consultation sur la charte
audit-handbook-discard = a jeté un brouillon de la charte
audit-handbook-draft = a commencé un brouillon de la charte
audit-handbook-publish = a publié la charte
audit-invitation-made = a créé une invitation
audit-list-exclude = a fait d’un serveur une exception aux listes
audit-list-include = a retiré un serveur des exceptions aux listes
audit-list-subscribe = a pris un abonnement à une liste
audit-list-unsubscribe = a mis fin à l’abonnement à une liste
audit-login-end-sessions = a fermé les sessions d’un ou d’une collègue
audit-login-invite = a invité un ou une collègue
audit-login-leave = a mis fin à l’accès d’une personne qui s’en va
audit-login-reset-password = a donné un nouveau mot de passe à un ou une collègue
audit-login-resume = a rétabli un accès en pause
audit-login-return = a repris un ou une collègue
audit-login-role = a donné un autre rôle à un ou une collègue
audit-login-suspend = a mis en pause l’accès d’un ou d’une collègue
audit-member-add = a ajouté un membre à un profil commun
audit-member-remove = a retiré un membre d’un profil commun
audit-member-second-pair = a changé qui relit les publications d’un profil commun
audit-network-block = a bloqué un serveur
audit-network-cautious = a changé la façon dont entrent les nouveaux serveurs
audit-network-filters = a changé ce qui est accepté d’un serveur
audit-records-purge = a détruit des copies scellées
audit-records-set = a changé quelles copies sont conservées
audit-review-invite = a invité quelqu’un de l’extérieur à relire
audit-rule-simulate = a essayé une règle sur d’anciennes publications
audit-rules-agreement = a noté un accord sur les règles
audit-rules-local = a modifié les données propres à la vérification
audit-setting-change = a modifié un réglage
audit-sign-up-approved = a accepté une inscription
audit-sign-up-refused = a refusé une inscription
audit-standing-actor = a pris une décision sur un profil d’un autre serveur
audit-standing-domain = a pris une décision sur un serveur
audit-emoji-add = a ajouté un émoji
audit-emoji-hide = a caché un émoji

# Les personnes.
desk-people-q = Nom ou identifiant
desk-people-name = Nom
desk-people-handle = Identifiant
desk-people-email = Courriel
desk-people-role = Rôle
desk-people-runs = Profils communs
desk-people-seen = Dernière activité, semaine du
desk-people-never = jamais
desk-people-factor = Second facteur
desk-people-state = État
desk-people-sessions = Navigateurs connectés
desk-people-active = en activité
desk-people-suspended = en pause
desk-people-left = a quitté
desk-people-waiting = en attente
desk-people-count =
    { $count ->
        [one] { $count } personne
       *[other] { $count } personnes
    }
desk-factor-yes = activé
desk-factor-no = désactivé
desk-invite = Inviter
desk-refuse-reason = Pourquoi, en une phrase
desk-refuse-hint = Elle figure dans le courriel envoyé à la personne. Facultatif.
desk-refuse-do = Refuser @{ $handle }
desk-table-title = Inviter à partir d’un tableau
desk-table-text = Collez un tableau avec une ligne par personne. Vous voyez d’abord ce qui se passerait ; ensuite, toutes sont invitées, ou aucune.
desk-table-label = Tableau (CSV)
desk-table-hint = La première ligne nomme les colonnes : email, handle et, si vous voulez, role (staff, moderator, admin, owner).
desk-table-preview = Vérifier le tableau
desk-table-line = Ligne
desk-table-fault = Ce qui ne va pas
desk-table-right = Invitation possible
desk-table-wrong =
    { $count ->
        [one] { $count } ligne ne permet pas d’invitation, donc personne n’est invité. Corrigez-la et vérifiez de nouveau le tableau.
       *[other] { $count } lignes ne permettent pas d’invitation, donc personne n’est invité. Corrigez-les et vérifiez de nouveau le tableau.
    }
desk-table-do =
    { $count ->
        [one] Inviter { $count } personne
       *[other] Inviter { $count } personnes
    }
desk-role-title = Rôle
desk-role-hint = Vous pouvez donner des rôles qui ne permettent pas plus que le vôtre.
desk-sign-in-title = Accès
desk-sign-in-hint = La pause déconnecte les navigateurs et les applications jusqu’à ce que vous y mettiez fin ; le profil reste tel qu’il est. Rien de cela ne touche aux profils personnels.
desk-end-sessions = Déconnecter partout
desk-suspend = Mettre l’accès en pause
desk-resume = Rétablir l’accès

# Mots de passe.
desk-password-title = Mot de passe
desk-password-lead = Il ouvre votre accès professionnel. Quatre ou cinq mots sans lien entre eux en font un bon.
desk-password-old = Mot de passe actuel
desk-password-new = Nouveau mot de passe
desk-password-again = Répéter le nouveau mot de passe
desk-password-hint = Au moins dix caractères. La longueur aide plus que les symboles.
desk-password-ends = Les autres navigateurs sont déconnectés ; vos applications restent connectées.
desk-password-do = Changer le mot de passe
desk-password-keyring = Les profils personnels ont leurs propres secrets, qui ne changent pas.
desk-password-wrong = Ce n’est pas votre mot de passe actuel. Vérifiez-le et réessayez.
desk-password-differ = Les deux nouveaux mots de passe diffèrent. Saisissez-les encore une fois.
desk-forgot-title = Mot de passe oublié ?
desk-forgot-lead = Saisissez votre adresse de courriel professionnelle. Si vous avez un accès ici, nous vous envoyons un lien qui sert une seule fois, pendant une heure.
desk-forgot-do = Envoyer le lien
desk-forgot-link = Mot de passe oublié ?
desk-link-gone = Ce lien a déjà servi, ou il est trop ancien. Demandez-en un nouveau.
signed-up-forgot-title = Consultez vos courriels
signed-up-forgot-text = S’il existe un accès avec cette adresse, nous y avons envoyé un lien. Il sert une seule fois, pendant une heure.
signed-up-password-title = Votre mot de passe est enregistré
signed-up-password-text = Tous les navigateurs sont déconnectés. Connectez-vous avec le nouveau mot de passe.
done-password = Votre mot de passe est changé. Les autres navigateurs sont déconnectés.
strength-weak = Ce mot de passe se devine trop facilement.
strength-keys = Les touches voisines du clavier sont essayées en premier.
strength-repeats = Les caractères ou les mots répétés sont essayés en premier.
strength-sequence = Les suites comme abc ou 6543 sont essayées en premier.
strength-date = Les années et les dates sont essayées en premier.
strength-common = Ce mot de passe, ou un autre très proche, compte parmi les plus utilisés.
strength-word = Un mot seul se devine vite.
strength-name = Les noms se devinent vite.
strength-longer = Allongez-le.
strength-no-repeats = Évitez de répéter des mots et des caractères.
strength-no-sequence = Évitez les suites.
strength-no-date = Évitez les années et les dates liées à vous.
strength-tricks = Les majuscules, les mots à l’envers et les chiffres à la place de lettres n’aident guère.
strength-words = Ajoutez encore un ou deux mots sans rapport entre eux.

# Les réglages de la bibliothèque.
desk-settings-lead = Ce que vous réglez ici vaut aussitôt. Ce que les réglages du serveur ont fixé est affiché, sans pouvoir être modifié ici.
desk-settings-wrong = Rien n’a été enregistré : un champ ci-dessous demande une autre valeur.
desk-settings-raced = Quelqu’un d’autre a modifié « { $name } » depuis que vous avez ouvert cette page. Rien n’a été enregistré ; votre saisie est ci-dessous. Regardez les modifications et enregistrez de nouveau.
desk-setting-fixed = Fixé par { $name } dans les réglages du serveur.
desk-part-self = Qui nous sommes
desk-part-tongue = Langue et heure
desk-part-joining = Inscription
desk-part-federation = Autres serveurs
desk-setting-name = Nom
desk-setting-name-hint = Figure sur chaque page, dans les courriels et dans les applications.
desk-setting-name-wrong = Un nom compte de 1 à 100 caractères, sur une ligne.
desk-setting-description = Brève description
desk-setting-description-hint = Une ou deux phrases pour qui ne vous connaît pas, 500 caractères au plus.
desk-setting-description-wrong = La brève description compte 500 caractères au plus.
desk-setting-about = À propos de la bibliothèque
desk-setting-about-hint = En détail, en Markdown. Les applications l’affichent comme description du serveur.
desk-setting-about-wrong = Le texte compte 20 000 caractères au plus.
desk-setting-contact = Adresse de contact
desk-setting-contact-hint = Une adresse de courriel où tout le monde peut écrire.
desk-setting-contact-wrong = Ce n’est pas une adresse de courriel.
desk-setting-colour = Couleur
desk-setting-colour-hint = Par exemple #0e5a5a. Des lettres blanches doivent y être lisibles (contraste d’au moins 4,5).
desk-setting-colour-wrong = Des lettres blanches y sont illisibles, ou ce n’est pas une couleur. Indiquez-en une plus foncée, par exemple #0e5a5a.
desk-setting-footer = Liens en bas de page
desk-setting-footer-hint = Sur les pages publiques, une ligne par lien : Mentions légales | https://library.example/imprint
desk-setting-footer-wrong = Écrivez une ligne par lien, par exemple : Mentions légales | https://library.example/imprint. Il y a de la place pour dix.
desk-setting-language = Langue
desk-setting-language-hint = Pour les courriels et pour les visites dont le navigateur n’en demande aucune. Chaque personne choisit la sienne.
desk-setting-language-wrong = Il n’y a pas de pages dans cette langue.
desk-setting-time-zone = Fuseau horaire
desk-setting-time-zone-hint = Chaque personne peut choisir le sien.
desk-setting-time-zone-wrong = Ce fuseau horaire n’existe pas.
desk-setting-registration = Comment on s’inscrit
desk-setting-registration-hint = Les invitations fonctionnent dans tous les cas.
desk-setting-registration-wrong = Choisissez l’une des quatre possibilités.
desk-setting-registration-closed = Les admins créent les comptes
desk-setting-registration-invite = Sur invitation
desk-setting-registration-approval = Sur demande, avec accord
desk-setting-registration-open = Tout le monde peut s’inscrire
desk-setting-confirm-email = Confirmer l’adresse de courriel
desk-setting-confirm-email-hint = Un courriel demande si l’adresse est la bonne.
desk-setting-confirm-email-wrong = Choisissez oui ou non.
desk-setting-confirm-email-true = Oui
desk-setting-confirm-email-false = Non
desk-setting-joining = Pour qui veut s’inscrire
desk-setting-joining-hint = Figure au-dessus du formulaire d’inscription, 2 000 caractères au plus.
desk-setting-joining-wrong = Le texte compte 2 000 caractères au plus.
desk-setting-federation = Échanger des publications avec
desk-setting-federation-hint = Les bibliothèques de confiance se choisissent sous Réseau.
desk-setting-federation-wrong = Choisissez l’une des trois possibilités.
desk-setting-federation-open = Tous les serveurs non bloqués
desk-setting-federation-network = Les bibliothèques de confiance seulement
desk-setting-federation-off = Personne
desk-setting-secure-mode = Demander aux autres serveurs qui ils sont
desk-setting-secure-mode-hint = Les pages destinées aux serveurs ne sont montrées qu’à ceux qui signent leurs requêtes ; ceux qui sont bloqués ne lisent rien.
desk-setting-secure-mode-wrong = Choisissez oui ou non.
desk-setting-secure-mode-true = Oui
desk-setting-secure-mode-false = Non
desk-changes = Modifications
desk-changes-none = Rien n’a encore été modifié ici.
desk-change-what = Réglage
desk-change-before = Avant
desk-change-after = Après

# Le premier démarrage.
setup-address-well = { $address } mène bien ici.
setup-address-fault = { $address } est encore injoignable depuis ici. Les autres serveurs ne vous trouveront pas tant que le proxy ne pointe pas vers ce serveur ; vous pouvez continuer en attendant.
setup-link-gone = Ce lien a déjà servi, il a plus d’une heure, ou la bibliothèque compte déjà des personnes. Tant qu’il n’y a personne, `branchline setup-link` en affiche un nouveau.
audit-login-owner = a ouvert la bibliothèque, avec le premier rôle de propriétaire
audit-network-retry = a relancé les envois vers un serveur

# Le réseau.
desk-network-lead = Tous les serveurs avec lesquels cette bibliothèque a échangé quelque chose. Ceux qui ne répondent pas viennent en premier.
desk-network-trust = Se fier à une bibliothèque
desk-network-trust-hint = Son domaine, par exemple social.library.example. La confiance doit être donnée des deux côtés.
desk-network-trust-do = Faire confiance
desk-network-standing = Décision
desk-network-people = Personnes connues ici
desk-network-waiting = En attente
desk-network-failed = Échoués
desk-network-said = Sa dernière réponse
desk-network-none = Aucun serveur ne correspond.
desk-network-more = Il y a d’autres serveurs. Cherchez une partie du domaine.
desk-network-branch = fait partie du réseau
desk-network-well = répond
desk-network-silent =
    { $count ->
        [one] { $count } échec ; prochain essai : { $until }
       *[other] { $count } échecs d’affilée ; prochain essai : { $until }
    }
desk-network-by-us = décidé ici
desk-network-by-list = décidé par une liste
desk-network-do-accept = Faire confiance
desk-network-do-filter = Limiter
desk-network-do-reject = Bloquer
desk-network-do-remove = Réinitialiser
desk-network-do-retry = Réessayer maintenant
desk-network-acts = Faire confiance : son personnel fait partie de votre réseau. Limiter : les publications ne parviennent qu’aux personnes abonnées à qui les écrit. Bloquer : rien n’est échangé.

# Sauvegardes.
health-backup = Sauvegarde
health-backup-well =
    { $count ->
        [0] Une sauvegarde a été faite et vérifiée aujourd’hui.
        [one] Une sauvegarde a été faite et vérifiée hier.
       *[other] Une sauvegarde a été faite et vérifiée il y a { $count } jours.
    }
health-backup-look =
    { $count ->
        [-1] Il n’y a pas de sauvegarde que cette bibliothèque ait faite et relue. Faites-en une, ou planifiez-les.
       *[other] La dernière sauvegarde date de { $count } jours. Faites-en une, ou planifiez-les.
    }
audit-backup-make = a demandé une sauvegarde
done-backup = La sauvegarde est en cours. Elle prend quelques minutes ; inutile d’attendre.
desk-backup-lead = La base de données, tous les médias et la liste de leurs empreintes dans un fichier, fait pendant que la bibliothèque tourne. Chacun est relu et comparé avant de compter. Les clés de la bibliothèque, dans leur propre dossier, n’y sont jamais : sauvegardez ce dossier à part.
desk-backup-do = Faire une sauvegarde maintenant
desk-backup-folder = Elles se trouvent dans { $folder }. Copiez-les aussi sur une autre machine.
desk-backup-free =
    { $count ->
        [one] { $count } Mo y est libre.
       *[other] { $count } Mo y sont libres.
    }
desk-backup-none = Pas encore de sauvegardes.
desk-backup-at = Faite
desk-backup-name = Fichier
desk-backup-size = Taille
desk-backup-sealed = chiffrée
desk-backup-verified = relue et comparée, { $when }
desk-backup-made = faite
desk-backup-running = en cours
desk-backup-failed = échouée
desk-backup-plan = Planification
desk-backup-restore = Restaurer
desk-backup-restore-text = Une sauvegarde se restaure en ligne de commande, sur une machine où il n’y a pas encore de bibliothèque : branchline restore FICHIER. Une sauvegarde chiffrée demande sa clé : --identity FICHIER-CLÉ. Rien d’existant n’est écrasé.
desk-setting-backup-hours = Heures entre les sauvegardes
desk-setting-backup-hours-hint = 24 : une fois par jour ; 0 : jamais.
desk-setting-backup-hours-wrong = Indiquez un nombre d’heures de 0 à 720.
desk-setting-backup-keep = Nombre de sauvegardes à garder
desk-setting-backup-keep-hint = Les plus anciennes sont supprimées.
desk-setting-backup-keep-wrong = Indiquez un nombre de 1 à 100.
desk-setting-backup-recipient = Chiffrer avec
desk-setting-backup-recipient-hint = Une clé publique age (age1…), créée par age-keygen sur une autre machine. Sans elle, les sauvegardes ne sont pas chiffrées.
desk-setting-backup-recipient-wrong = Ce n’est pas une clé publique age. Elle commence par age1.

# Annonces.
desk-told-lead = Ce que toute la bibliothèque voit au-dessus de son fil d’accueil, dans les applications aussi. On peut y réagir.
desk-told-text = Texte
desk-told-text-hint = Markdown : **gras**, listes, liens. 2 000 caractères au plus.
desk-told-from = À partir du
desk-told-from-hint = Vide : tout de suite. Les heures sont celles de { $zone }.
desk-told-end = Jusqu’au
desk-told-end-hint = Vide : jusqu’à son retrait.
desk-told-mail = L’envoyer aussi par courriel, à tout le monde
desk-told-do = Annoncer
desk-told-none = Aucune annonce.
desk-told-current = en cours
desk-told-scheduled = programmée
desk-told-over = terminée
desk-told-until = jusqu’au { $when }
desk-told-withdraw = Retirer

done-factor = Votre rôle demande un second facteur. Configurez-le d’abord ici ; le reste s’ouvrira ensuite.
desk-part-safety = Connexion
desk-setting-factor-roles = Second facteur exigé pour
desk-setting-factor-roles-hint = Rôles séparés par des virgules : owner, admin, moderator, staff. Qui n’en a pas encore en configure d’abord un.
desk-setting-factor-roles-wrong = Indiquez un ou plusieurs rôles parmi owner, admin, moderator, staff, séparés par des virgules.

# Webhooks.
desk-webhooks = Webhooks
desk-hook-lead = D’autres programmes apprennent ce qui se passe, par un type et un numéro seulement : aucun texte écrit par quelqu’un ne sort par là. Chaque message est signé (Standard Webhooks) et renvoyé jusqu’à ce qu’il soit accepté.
desk-hook-secret = Voici le secret qui permet au programme de vérifier que l’envoi vient de nous. Il n’est affiché qu’une fois.
desk-hook-none = Pas encore de webhooks.
desk-hook-url = Adresse
desk-hook-url-hint = https://, sur un autre serveur.
desk-hook-events = Événements
desk-hook-add = Ajouter
desk-hook-remove = Retirer
desk-hook-told = a accepté un message, { $when }
desk-hook-new = pas encore d’événement
desk-hook-report-created = un signalement
desk-hook-post-held = une publication retenue
desk-hook-sign-up-created = une inscription
desk-hook-announcement-published = une annonce
audit-webhook-add = a ajouté un webhook
audit-webhook-remove = a retiré un webhook

# Émojis.
desk-emojis = Émojis
desk-emoji-lead = Les émojis de la bibliothèque : saisis entre deux-points, ils figurent dans les publications d’ici et voyagent avec elles.
desk-emoji-name = Nom
desk-emoji-name-hint = 2 à 30 lettres (a à z), chiffres ou tirets bas, sans les deux-points.
desk-emoji-category = Catégorie (facultatif)
desk-emoji-file = Image
desk-emoji-none = Pas encore d’émojis.
desk-emoji-hide = Masquer
desk-emoji-show = Afficher de nouveau
audit-emoji-show = propose de nouveau un émoji
health-key-copy = Copie des clés
health-key-copy-well = Les clés ont été copiées le { $day }.
health-key-copy-look = Les clés n’ont pas encore de sauvegarde : `branchline keys backup DOSSIER`. Sans elles, une sauvegarde de la base de données ne peut pas être ouverte ; gardez les deux séparément.
audit-rules-list = a modifié une liste de mots
waits-accounts =
    { $count ->
        [one] compte ailleurs à vérifier
       *[other] comptes ailleurs à vérifier
    }
