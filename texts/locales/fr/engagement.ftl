# The daily life of the network: complaints, hidden answers, blocks in the branch's name, care, answers to shared profiles.

cases-source-complaint = Réclamation

complaints-title = Réclamations
complaints-lead = Quelque chose que { $branch } a écrit ou fait ici est faux, ou vous dérange ? Dites-le-nous. Vous n’avez besoin ni de compte ni de donner votre nom.
complaints-procedure = La suite donnée
complaints-step-1 = Vous nous écrivez avec le formulaire ci-dessous. Vous recevez un numéro de référence, et un code pour lire la réponse ici.
complaints-step-2 = Une personne qui n’est pas concernée examine la réclamation. Si personne ici ne peut décider, nous demandons à quelqu’un d’extérieur à la bibliothèque.
complaints-step-3 = Vous recevez une réponse : en général sous trois jours, sous un jour pour la vie privée, le droit ou l’accessibilité.
complaints-step-4 = Si quelque chose n’allait pas, nous le corrigeons et disons ce que nous avons changé. Sinon, nous disons pourquoi, et citons l’article de notre charte.
complaints-step-5 = Si la réponse ne vous satisfait pas, écrivez-nous de nouveau en citant le numéro. Vous pouvez aussi vous adresser à l’autorité de tutelle de la bibliothèque ou à l’autorité de protection des données.
complaints-privacy = Nous conservons votre message et la réponse pendant deux ans. Nous n’enregistrons ni qui vous êtes ni d’où vous écrivez. Personne n’est moins bien traité pour avoir réclamé.
complaints-write = Écrire une réclamation
complaints-subject = De quoi s’agit-il ?
complaints-about-post = Une publication de la bibliothèque
complaints-about-staff = Le comportement d’une personne de la bibliothèque
complaints-about-answer = Une réponse de moi qui a été masquée ou retirée
complaints-about-privacy = La vie privée, ou une image de moi
complaints-about-accessibility = Quelque chose que je ne peux pas lire ou utiliser
complaints-about-block = J’ai été bloqué ou bloquée
complaints-about-other = Autre chose
complaints-address = Adresse de la publication ou du profil (facultatif)
complaints-address-hint = Copiez-la depuis la barre d’adresse de votre navigateur. La publication est conservée telle qu’elle est maintenant, même si quelqu’un la supprime.
complaints-words = Qu’est-ce qui ne va pas ?
complaints-words-hint = N’écrivez rien qui montrerait qui vous êtes, à moins que vous ne souhaitiez que nous le sachions.
complaints-send = Envoyer la réclamation
complaints-back = Vous avez déjà réclamé ?
complaints-received = Votre réclamation est arrivée
complaints-reference = Son numéro est { $reference }. Citez-le si vous nous appelez ou nous écrivez.
complaints-due = Vous trouverez une réponse ici au plus tard le { $day }.
complaints-keep = Notez ce code. Il n’est affiché qu’une fois, et il vous faut pour lire la réponse et compléter votre réclamation.
complaints-number = Réclamation { $reference }

hidden-hide = Masquer cette réponse
hidden-hide-lead = La bibliothèque peut masquer une réponse sous ses propres publications, mais jamais pour l’opinion exprimée. La personne qui l’a écrite reçoit un message avec l’article et votre motif, et peut demander un réexamen par quelqu’un d’autre. La réponse figure sans nom dans le registre public.
hidden-choose = Choisissez
hidden-reason-hint = La personne qui a écrit la réponse lit ceci. Dites ce qui y enfreint l’article, pas ce que vous en pensez.
hidden-is-hidden = Cette réponse est masquée. Seuls son auteur ou autrice et ce profil la voient ici.
hidden-show = L’afficher à nouveau
hidden-in-thread = { $count ->
    [one] { $count } réponse est masquée ici. Voir pourquoi
   *[other] { $count } réponses sont masquées ici. Voir pourquoi
}
hidden-ground-personal-data = Données personnelles de quelqu’un
hidden-ground-threat = Menace
hidden-ground-unlawful = Contenu illicite
hidden-ground-harassment = Harcèlement d’une personne
hidden-ground-spam = Publicité ou spam
hidden-ground-impersonation = Se fait passer pour quelqu’un d’autre
hidden-ground-flooding = Toujours la même chose
hidden-message = { $handle } Nous avons masqué votre réponse sous notre publication. Motif : { $ground } (notre charte, { $clause }). { $reason } Votre opinion n’est pas le motif. Si vous pensez que c’est une erreur, demandez un réexamen : { $link }
hidden-log-title = Réponses masquées
hidden-log-lead = Réponses que la bibliothèque a masquées sous ses propres publications. Une réponse n’est jamais masquée pour son opinion ; vous voyez ici les motifs. Ni ce qui a été dit ni qui l’a dit n’est montré.
hidden-log-none = Aucune réponse n’a été masquée.
hidden-head-day = Jour
hidden-head-profile = Sous une publication de
hidden-head-ground = Motif
hidden-head-clause = Article
hidden-head-state = État
hidden-head-reason = Explication
hidden-state-hidden = Masquée
hidden-state-asked = Masquée ; en réexamen
hidden-state-kept = Réexaminée, toujours masquée
hidden-state-shown = Affichée à nouveau
hidden-yours = Votre réponse masquée
hidden-yours-means = Personne d’autre que vous et ce profil ne voit votre réponse sous sa publication. Votre réponse elle-même n’a pas été supprimée, et les personnes abonnées à votre profil la voient toujours.
hidden-ask = Pourquoi faudrait-il l’afficher à nouveau ?
hidden-ask-hint = La décision revient à une personne qui ne l’a pas masquée. Vous pouvez demander une fois. La réponse paraîtra sur cette page : gardez-en l’adresse.
hidden-ask-send = Demander un réexamen
hidden-look = La personne qui a écrit une réponse masquée demande un réexamen. Motif du masquage : { $ground }.
hidden-own = Vous l’avez masquée : quelqu’un d’autre décide donc.
hidden-decide = Décision
hidden-outcome-shown = La réponse est affichée à nouveau.
hidden-outcome-kept = La réponse reste masquée.
hidden-why = Pourquoi ? La personne qui l’a écrite lit ceci.
hidden-settle = Décider et clore le dossier

block-title = Blocage au nom de la bibliothèque
block-lead = Une personne bloquée ne peut, connectée, ni lire les publications de ce profil ni y répondre. Un blocage au nom de la bibliothèque demande un motif et une fin. Un blocage fait depuis une application prend fin après 30 jours, à moins que vous n’indiquiez un motif ici.
block-reason = Motif
block-reason-hint = Il est conservé avec le blocage, pour les personnes qui gèrent ce profil et pour les réclamations. Critiquer la bibliothèque n’est pas un motif.
block-for = Pour combien de temps
block-days = { $count ->
    [one] Un jour
   *[other] { $count } jours
}
block-until = Prend fin le { $day }.
block-no-reason = Pas encore de motif.
block-no-end = Pas encore de fin.
block-change = Modifier le motif ou la fin
accounts-title = Comptes ailleurs
accounts-lead = Chaque compte de la bibliothèque sur un autre service : qui y a accès, où sont gardés les identifiants, et quand la prochaine vérification a lieu. N’écrivez jamais de mot de passe ici.
accounts-none = Aucun compte n’est encore inscrit. Commencez par celui que le plus de personnes suivent.
accounts-add = Inscrire un compte
accounts-edit = Modifier ce compte
accounts-change = Vérifier ou modifier
accounts-who = { $holder } a les identifiants ; remplaçant ou remplaçante : { $deputy }.
accounts-covered = En absence aujourd’hui : { $name } répond.
accounts-keys = Identifiants : { $place }.
accounts-review = Prochaine vérification le { $day }.
accounts-due = La vérification est à faire
accounts-orphaned = Une personne qui a les identifiants est partie : changez-les et désignez quelqu’un d’autre
accounts-looked = Tout est en ordre ; revérifier le
accounts-looked-do = Vérifié
accounts-remove = Retirer du registre
accounts-service = Service
accounts-address = Adresse
accounts-address-hint = La page du compte, ou son identifiant : @bibliotheque
accounts-keys-at = Où sont les identifiants
accounts-keys-hint = Par exemple : gestionnaire de mots de passe, dossier « Communication ». Jamais le mot de passe lui-même.
accounts-holder = Qui a les identifiants
accounts-handle-hint = L’identifiant professionnel d’un ou d’une collègue.
accounts-deputy = Suppléance
accounts-review-on = Prochaine vérification
cover-title = Qui répond pendant une absence
cover-lead = Convenu d’avance, pour qu’aucune question n’attende la fin des congés de quelqu’un.
cover-none = Personne n’est en absence.
cover-away = Qui est en absence
cover-cover = Qui répond
cover-first = Premier jour
cover-last = Dernier jour
cover-note = Note de passation (facultatif)
cover-add = Ajouter
cover-remove = Retirer
cover-who = { $cover } répond pour { $away }.
emergency-title = Plan d’urgence
emergency-write = Que faire
emergency-hint = Pour tout le monde à la bibliothèque, dans l’ordre où il faut le faire. Markdown : # fait un titre, - une liste. Indiquez des numéros de téléphone.
emergency-look = Aperçu
emergency-change = Modifier le plan
emergency-changed = Dernière modification le { $day }.
emergency-starter = La bibliothèque n’a pas encore écrit son propre plan ; voici celui de départ.
emergency-keys = Qui a accès aujourd’hui
emergency-holder = Identifiants
emergency-deputy = Suppléance
emergency-plan =
    # Si quelqu’un est menacé
    1. Quelqu’un est-il en danger maintenant ? Appelez le numéro d’urgence, le 112.
    2. Ne répondez pas. Gardez ce qui a été écrit : signalez-le ici, il sera conservé comme preuve.
    3. Prévenez votre responsable par téléphone, pas par message.

    # Si un compte a été piraté
    1. La personne qui a les identifiants ou sa suppléance ferme toutes les sessions et change le mot de passe.
    2. Si vous avez cliqué sur quelque chose, appuyez sur « J’ai cliqué » ci-dessous. Personne ne vous le reprochera.
    3. Écrivez sur un autre canal de la bibliothèque que ce compte ne parle pas pour nous en ce moment.

    # Si beaucoup de gens attaquent une publication
    1. Une seule personne répond, une fois, avec des faits. Les autres ne répondent pas.
    2. Suspendez ce qui est programmé. Prenez soin de toutes les personnes qui y sont nommées.
    3. La ou le responsable décide si la publication reste, est corrigée ou supprimée, et dit pourquoi.

    # Si des données personnelles ont été publiées
    1. Supprimez la publication tout de suite. Notez ce qui était visible, et combien de temps.
    2. Prévenez le jour même la personne chargée de la protection des données : la loi laisse 72 heures.
clicked-title = J’ai cliqué
clicked-lead = Vous avez ouvert un lien étrange, ou saisi votre mot de passe sur une page qui n’était pas la nôtre ? Cela arrive à tout le monde. Appuyez sur le bouton ; c’est rapide, et le plus tôt est le mieux.
clicked-does-sessions = Vous êtes déconnecté partout, dans les navigateurs et les applications.
clicked-does-tell = Les personnes qui gèrent l’équipe reçoivent un courriel, pour pouvoir vous aider. Il dit seulement que vous avez appuyé sur le bouton.
clicked-does-not = Rien de ce qui est à vous n’est supprimé, et personne ne vous en veut.
clicked-do = J’ai cliqué : me déconnecter partout
clicked-done = Vous êtes déconnecté partout
clicked-done-lead = Vous avez bien fait de le dire. Voici la suite.
clicked-step-1 = Choisissez un nouveau mot de passe sur un appareil sûr. Si vous avez utilisé l’ancien ailleurs, changez-le là aussi.
clicked-step-2 = Activez le second facteur, si ce n’est pas encore fait.
clicked-step-3 = Si vous avez un profil personnel ici, ouvrez-le et déconnectez aussi ses applications : personne d’autre que vous ne sait qu’il est à vous.
clicked-step-4 = Ne supprimez pas le message qui contient le lien. Les personnes qui s’occupent de vos ordinateurs doivent le voir.
clicked-password = Choisir un nouveau mot de passe
photo-consent-title = Autorisations de photo
photo-consent-lead = Qui a accepté de figurer sur des images : par le numéro du formulaire signé, jamais par le nom. Quand une autorisation prend fin, ses images sont supprimées ici avec leurs publications, et les autres serveurs sont priés d’en faire autant.
photo-consent-none = Aucune autorisation n’est encore inscrite. Faites signer un formulaire, donnez-lui un numéro, et inscrivez-la ici.
photo-consent-new = Inscrire une autorisation
photo-consent-reference = Numéro du formulaire signé
photo-consent-reference-hint = Comme sur le papier, par exemple F-2026-017. Pas de nom.
photo-consent-signed-by = Signé par
photo-consent-person = la personne elle-même
photo-consent-guardian = un parent ou tuteur
photo-consent-by-guardian = Un parent ou tuteur a signé
photo-consent-scope = Peut être montré
photo-consent-scope-inside = à la bibliothèque et à son réseau
photo-consent-scope-public = à tout le monde
photo-consent-given = Signé le
photo-consent-given-on = signé le { $day }
photo-consent-expires = Valable jusqu’au
photo-consent-record = Inscrire
photo-consent-state = État
photo-consent-until = Valable jusqu’au { $day }
photo-consent-soon = prend bientôt fin
photo-consent-ended-withdrawn = Retirée
photo-consent-ended-expired = Expirée
photo-consent-number = Autorisation { $reference }
photo-consent-pictures = Images concernées
photo-consent-post = La publication
photo-consent-copies = Copies ailleurs
photo-consent-copies-lead = Ces serveurs avaient une publication avec une image et ont été priés de la supprimer. La plupart le font aussitôt. Si vous y trouvez encore l’image, écrivez aux personnes qui gèrent le serveur.
photo-consent-extend = Prolonger
photo-consent-withdraw = Retirer
photo-consent-withdraw-lead = { $count ->
    [0] Aucune image ne dépend encore de cette autorisation. Une fois retirée, aucune ne le pourra.
    [one] { $count } image est supprimée ici, avec sa publication, et les autres serveurs sont priés de la supprimer. C’est irréversible.
   *[other] { $count } images sont supprimées ici, avec leurs publications, et les autres serveurs sont priés de les supprimer. C’est irréversible.
}
photo-consent-sure = Oui, cette autorisation a été retirée
photo-consent-sure-missing = Cochez la case pour dire que vous en êtes certain. Rien n’a été modifié.
photo-consent-of-post = Autorisations de photo de cette publication
photo-consent-of-post-lead = Cochez les autorisations nécessaires à chaque image. Quand l’une d’elles prend fin, l’image est supprimée.
photo-consent-picture = Image sans description
inbox-title = Réponses
inbox-lead = Ce que les gens écrivent publiquement à ce profil, pour quand il faut répondre, et qui le fait. Les messages destinés au profil seul sont dans Messages.
inbox-which = Afficher
inbox-open = À traiter
inbox-mine = Les miennes
inbox-snoozed = Reportées
inbox-closed = Traitées
inbox-none-open = Rien n’attend de réponse. Ce que les gens écrivent à ce profil apparaît ici.
inbox-none-mine = Rien ne vous est confié.
inbox-none-snoozed = Rien n’est reporté.
inbox-none-closed = Rien n’a encore reçu de réponse.
inbox-due = à répondre avant { $when }
inbox-until = reportée au { $day }
inbox-owner = { $name } répond
inbox-no-owner = Encore personne
inbox-late = en retard
inbox-escalated = décision des gestionnaires
inbox-writing = { $name } écrit une réponse en ce moment.
inbox-state-open = À traiter
inbox-state-answered = Répondu
inbox-state-left = Laissé sans réponse
inbox-state-case = Un dossier dans la gestion
inbox-kind = Qu’est-ce que c’est ?
inbox-kind-unsorted = Pas encore classé
inbox-kind-question = Question
inbox-kind-complaint = Réclamation
inbox-kind-error = Une erreur de notre part
inbox-kind-praise = Compliment
inbox-kind-troll = Provocation
inbox-kind-threat = Menace
inbox-kind-press = Presse
inbox-kind-records = Demande de documents
inbox-from = { $name } écrit
inbox-gone = La personne qui a écrit ceci l’a supprimé.
inbox-answer = Répondre
inbox-write = Je réponds
inbox-write-hint = Vos collègues voient pendant un quart d’heure que vous écrivez.
inbox-step-1 = 1. Accuser réception
inbox-step-2 = 2. Comprendre
inbox-step-3 = 3. Corriger, ou expliquer
inbox-text-1 = Merci de nous avoir écrit. Nous examinons cela et vous en dirons plus ici d’ici demain.
inbox-text-2 = Pour bien comprendre : pouvez-vous nous dire quand et où c’était ? Merci de ne rien indiquer de personnel.
inbox-text-3 = Nous avons examiné la question. Voici ce que nous avons constaté, et ce que nous avons changé :
inbox-answer-words = Votre réponse
inbox-answer-send = Envoyer cette étape
inbox-answer-done = C’est maintenant traité
inbox-knows = J’ai lu ceci ; envoyer la mienne quand même
inbox-notes = Notes pour les collègues
inbox-note = Nouvelle note
inbox-note-add = Ajouter une note
inbox-sort = Classer et confier
inbox-who = Qui répond
inbox-theme = Fait partie de
inbox-no-theme = aucun thème
inbox-snooze = Reporter au
inbox-snooze-do = Reporter
inbox-else = Ne pas répondre, demander, ou ouvrir un dossier
inbox-words = Motif
inbox-words-hint = Pour les collègues. Parfois, mieux vaut ne pas répondre ; dites pourquoi.
inbox-leave = Ne pas répondre
inbox-escalate = Demander aux gestionnaires
inbox-to-case = Ouvrir un dossier avec toute la conversation
inbox-left-because = Laissé sans réponse : { $reason }
inbox-reopen = Rouvrir
inbox-rules = Règles et textes
inbox-rules-lead = Pour quand chaque type attend une réponse, et de qui. Laissez les heures vides si aucune réponse n’est nécessaire. Les gestionnaires reçoivent un courriel pour ce qui est en retard.
inbox-hours = Heures
inbox-texts = Textes
inbox-texts-lead = Le début de chaque étape d’une réponse. On l’adapte toujours avant l’envoi.
patterns-title = Récurrences
patterns-lead = Ce dont les gens parlent mois après mois. Dites qui s’en occupe, et publiez ce qui en est sorti.
patterns-none = Pas encore de thème. Ajoutez-en un quand une troisième personne demande la même chose.
patterns-owner = { $name } s’en occupe
patterns-published = publié
patterns-unpublished = non publié
patterns-said = Dit, et fait
patterns-publish = Publier
patterns-name = Ce dont les gens parlent
patterns-name-hint = En quelques mots, par exemple : ouverture le dimanche.
patterns-looks-after = Qui s’en occupe
patterns-add = Ajouter un thème
you-said-title = Dit, et fait
you-said-lead = Ce que les gens ont dit à { $branch }, et ce que nous en avons fait.
you-said-none = Rien n’a encore été publié.
off-work-title = En congé
off-work-lead = Pendant votre absence, les personnes qui écrivent à ce profil seul reçoivent une réponse dans l’heure, une seule fois. Les publications publiques n’en reçoivent pas.
off-work-on = Vous êtes en congé jusqu’au { $day }.
off-work-until = Dernier jour d’absence
off-work-message = Votre message
off-work-hint = Dites jusqu’à quand, et qui répond entre-temps. Chaque personne le reçoit une fois.
off-work-text = Merci de votre message. Je suis en congé en ce moment et le lirai à mon retour. Si c’est urgent, écrivez à la bibliothèque.
off-work-end = Je suis de retour
off-work-quiet = Heures calmes : quand les notifications attendent, chaque jour
