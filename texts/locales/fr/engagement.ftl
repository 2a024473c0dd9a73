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
