# Escribir, leer, buscar y configurar.

side-label = Junto a esta página
side-people = Colegas a quienes seguir
side-clause = Hoy, del manual

live-offline = No tiene conexión. Lo que escriba se guarda en este navegador.
act-failed = No ha funcionado, así que no se ha cambiado nada. Inténtelo de nuevo.
act-close = Cerrar

viewer-next = Imagen siguiente
viewer-previous = Imagen anterior
viewer-zoom = Tamaño completo

picture-earlier = Mover antes
picture-later = Mover después
picture-focus = Pulse sobre lo que debe quedar a la vista cuando se recorte la imagen.
complete-found = # sugerencias; elija con las flechas y la tecla Intro.

nav-desk = Gestión
nav-unread-messages =
    { $count ->
        [one] Una conversación tiene novedades
       *[other] { $count } conversaciones tienen novedades
    }
nav-waiting =
    { $count ->
        [one] Un caso en espera
       *[other] { $count } casos en espera
    }

colleagues-title = Colegas
colleagues-lead = Personas que quieren que se las encuentre. En su propio perfil decide si aparece aquí.
colleagues-here = { $branch }
colleagues-everywhere = Todas las bibliotecas conocidas
colleagues-empty = Nadie todavía
colleagues-empty-text = Marque “Sugerir este perfil a otras personas” en su perfil y la lista empezará con usted.

look-title = Apariencia
look-theme = Colores
look-theme-system = Como en su dispositivo
look-theme-light = Claro
look-theme-dark = Oscuro
look-theme-contrast = Alto contraste
look-size = Tamaño del texto
look-size-system = Como en su navegador
look-size-large = Grande
look-size-larger = Más grande
look-hint = Se guarda solo en este navegador.
look-save = Aplicar

shortcut-warning = Abrir o cerrar lo oculto

notices-all = Todas
notices-mentions = Menciones
notices-new = Notificaciones nuevas
notices-tabs = Qué notificaciones
notice-post = Una publicación con imágenes

compose-do = Publicar
compose-as = como { $name }
compose-placeholder = ¿Qué hay de nuevo?
compose-add-pictures = Añadir imágenes
compose-emojis = Emojis
compose-drop = También puede pegarlas o arrastrarlas aquí.
compose-scheduled-title = Editar la publicación programada

later-hour = Dentro de una hora
later-tomorrow = Mañana a las 9
later-monday = El lunes a las 9

messages-new = Mensaje nuevo
messages-you = Usted:

scheduled-edit = Editar

profile-tab-pinned = Fijadas
profile-counts-remote = Según { $host }; las publicaciones que nunca llegaron aquí no se muestran.

done-unchanged = No hay nada que guardar: no ha cambiado nada.

push-title = Notificaciones push en este dispositivo
push-learns = El servicio que las transporta es del fabricante de su navegador. Sabe que ha llegado algo y cuándo, nunca qué: eso va cifrado solo para este navegador. Las horas de silencio también valen aquí.
push-personal = Este perfil tiene su propia dirección en ese servicio. Quien mire este dispositivo puede ver sus notificaciones, así que no lo active en uno compartido.
push-kinds = Avisarme de
push-kind-mention = Menciones y mensajes
push-kind-follow = Seguidores nuevos
push-kind-reblog = Impulsos
push-kind-favourite = Favoritos
push-kind-poll = Encuestas finalizadas
push-kind-status = Publicaciones de personas de las que pedí avisos
push-switch-on = Activar
push-switch-off = Desactivar
push-failed = No ha funcionado. Permita las notificaciones de esta página en su navegador e inténtelo de nuevo.

first-title = { $branch } le da la bienvenida
first-follow = Siga a algunos colegas
first-picture = Ponga una imagen para que le reconozcan
first-handbook = Lea el manual en cinco minutos
first-app-title = También en su teléfono
first-app = Cualquier app de Mastodon puede iniciar sesión aquí. Cuando le pregunte por su servidor, escriba { $address } o lea esto con la cámara del teléfono:

drafts-title = Borradores en este navegador
drafts-remove = Descartar
