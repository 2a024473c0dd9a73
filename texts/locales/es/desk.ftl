# La gestión: lo que espera, las personas, la propia biblioteca, la red, el almacenamiento, la auditoría.

sign-up-invited = En { $branch } se entra por invitación. Escriba el código de la suya o abra de nuevo su enlace.
sign-up-code = Código de la invitación
sign-up-code-hint = Está al final del enlace que recibió. También sirve el enlace completo.
sign-up-code-do = Continuar
sign-up-code-none = ¿No tiene invitación? Pida un enlace a quien gestiona al personal de esta biblioteca.
sign-up-code-wrong = Esta invitación no es válida: ya se usó, ha caducado o le falta una letra. Compruebe el código o pida una nueva.
reset-ask-title = ¿Una contraseña nueva para @{ $handle }?
reset-ask-ends = Se cierra al momento la sesión en sus navegadores y apps, y lo que se esté escribiendo allí puede perderse.
reset-ask-told = La persona recibe un aviso por correo; la contraseña nueva se le muestra a usted una sola vez, para que la entregue en persona.
reset-ask-log = Consta en el registro de auditoría, con su nombre.
reset-ask-keyring = Sus perfiles personales no se ven afectados: tienen sus propios secretos.
reset-ask-do = Crear la contraseña

# El diagnóstico.
health-address = Dirección pública
health-address-well = { $address } lleva aquí.
health-address-look = { $address } responde con { $status }. Revise el proxy que está delante del servidor.
health-address-fault = No se puede acceder a { $address } desde aquí. ¿Está en marcha el servidor y apunta a él el proxy?
health-clock = Reloj
health-clock-well = La hora de esta máquina es correcta.
health-clock-fault = La hora de esta máquina se desvía más de una hora. Otros servidores rechazarán nuestras publicaciones. Active la sincronización horaria.
health-keys = Claves
health-keys-well = Se puede leer la clave de la biblioteca.
health-keys-fault = No se puede leer la clave de la biblioteca. Restaure una copia de seguridad de las claves.
health-queue = Cola
health-queue-well = Nada lleva más de un día esperando.
health-queue-fault =
    { $count ->
        [one] Un envío lleva más de un día esperando. ¿Está en marcha un proceso con el rol worker?
       *[other] { $count } envíos llevan más de un día esperando. ¿Está en marcha un proceso con el rol worker?
    }
health-jobs = Trabajo en segundo plano
health-jobs-well = Se ha hecho todo.
health-jobs-look =
    { $count ->
        [one] Se abandonó una tarea tras varios intentos. El registro del servidor dice por qué.
       *[other] Se abandonaron { $count } tareas tras varios intentos. El registro del servidor dice por qué.
    }
health-streams = Conexiones abiertas
health-streams-well = Hasta { $count } páginas y aplicaciones pueden estar abiertas a la vez.
health-streams-look = Un proceso iniciado como este puede abrir { $files } archivos: por eso solo { $count } páginas y aplicaciones pueden estar abiertas a la vez, y a las demás se les pide que esperen. Suba el límite, por ejemplo con LimitNOFILE= en systemd.
health-disk = Disco
health-disk-well = Hay { $megabytes } MB libres para la carpeta de datos.
health-disk-look = Solo quedan { $megabytes } MB libres para la carpeta de datos. Haga sitio antes de que falle la subida de archivos.
health-disk-fault = Solo quedan { $megabytes } MB libres para la carpeta de datos: pronto no se podrá guardar nada más. Haga sitio ahora.
health-mail = Correo electrónico
health-mail-well = Los correos salen por un servidor de correo.
health-mail-look = Los correos se dejan en una carpeta y no llegan a nadie. Indique un servidor de correo en BRANCHLINE_MAIL.
health-factors = Segundo factor
health-factors-well = Todas las personas que administran la biblioteca inician sesión con un segundo factor.
health-factors-look =
    { $count ->
        [one] Una persona que administra la biblioteca inicia sesión solo con contraseña. Pídale un segundo factor: Menú, Segundo factor.
       *[other] { $count } personas que administran la biblioteca inician sesión solo con contraseña. Pídales un segundo factor: Menú, Segundo factor.
    }
health-handbook = Manual
health-handbook-well = Hay un manual vigente.
health-handbook-look = Aún no hay un manual vigente. Con doce preguntas se hace el primero.
desk-cancel = Cancelar

# La gestión.
desk-name = Gestión
desk-overview = Resumen
desk-title = Gestión de { $branch }
desk-places = Secciones de Gestión
desk-people = Personas
desk-announcements = Anuncios
desk-settings = Biblioteca
desk-network = Red
desk-backups = Copias de seguridad
desk-audit = Auditoría
desk-foot = Sobre esta biblioteca
desk-filter = Mostrar
desk-waiting =
    { $count ->
        [one] Un asunto en espera
       *[other] { $count } asuntos en espera
    }
desk-waits = En espera
desk-waits-none = No le espera nada.
waits-queue =
    { $count ->
        [one] publicación en la cola de revisión
       *[other] publicaciones en la cola de revisión
    }
waits-reports =
    { $count ->
        [one] reporte abierto
       *[other] reportes abiertos
    }
waits-sign-ups =
    { $count ->
        [one] persona pide unirse
       *[other] personas piden unirse
    }
waits-follows =
    { $count ->
        [one] solicitud para seguir un perfil compartido
       *[other] solicitudes para seguir perfiles compartidos
    }
waits-drift =
    { $count ->
        [one] cláusula del manual difiere de su base
       *[other] cláusulas del manual difieren de su base
    }
waits-parked =
    { $count ->
        [one] publicación de un servidor nuevo espera una decisión
       *[other] publicaciones de servidores nuevos esperan una decisión
    }
waits-silent =
    { $count ->
        [one] servidor no responde
       *[other] servidores no responden
    }
desk-health = Estado
desk-health-well = Todo está bien.
desk-health-more =
    { $count ->
        [one] Una comprobación está bien
       *[other] { $count } comprobaciones están bien
    }
desk-state-well = bien
desk-state-look = revíselo
desk-state-fault = averiado
desk-steps = Primeros pasos
desk-steps-done = { $done } de { $all } hechos. Cada uno se marca solo.
desk-step-done = hecho
desk-step-open = por hacer
desk-step-name = Ponga nombre a la biblioteca
desk-step-description = Diga en una frase quiénes son
desk-step-contact = Indique a dónde se puede escribir
desk-step-factor = Segundo factor para quienes gestionan al personal
desk-step-handbook = Ponga en vigor un manual
desk-step-mail = Envíe los correos por un servidor de correo
desk-step-second = Una segunda persona que pueda gestionar al personal
desk-step-people = Invite a sus colegas
desk-step-network = Confíe en una primera biblioteca
desk-step-backup = Programe copias de seguridad
desk-numbers = En cifras
desk-number-people = Perfiles
desk-number-active = Publicaron en los últimos 30 días
desk-number-posts = Publicaciones
desk-number-queue = Envíos en espera
desk-number-free = Libre en el disco
desk-megabytes = { $count } MB
desk-weeks = Publicaciones por semana, primero la más antigua: { $list }
desk-weeks-hint = Publicaciones por semana, las últimas doce semanas
desk-acts = Últimas acciones
desk-acts-all = Todo el registro de auditoría

# El registro de auditoría.
desk-audit-lead = Lo hecho en nombre de la biblioteca. Las líneas se añaden y nunca se cambian: cada una lleva un hash de sí misma y de la anterior.
desk-audit-any = Cualquiera
desk-audit-at = Cuándo
desk-audit-actor = Quién
desk-audit-action = Qué
desk-audit-subject = Sobre
desk-audit-details = Detalles
desk-audit-from = Desde
desk-audit-until = Hasta
desk-audit-none = No hay coincidencias.
desk-audit-older = Líneas anteriores
desk-audit-take = Descargar y verificar
desk-audit-take-text = Los archivos contienen las líneas que se muestran, primero la más antigua, con los hashes que las encadenan. Guarde el último hash en otro sitio, y también se descubrirá si falta el final.
desk-audit-jsonl = Como JSON Lines
desk-audit-csv = Como CSV
desk-audit-verify = Verificar todo el registro
desk-audit-whole =
    { $count ->
        [one] El registro de auditoría está íntegro: su única línea está como se escribió.
       *[other] El registro de auditoría está íntegro: las { $count } líneas están como se escribieron.
    }
desk-audit-hash = Hash de la última línea:
desk-audit-broken = La línea { $number } del registro de auditoría no está como se escribió: ella, o una anterior, se cambió, se quitó o se añadió. Compare con una copia de seguridad.
audit-refused = no fue admitida
audit-announcement-publish = publicó un anuncio
audit-announcement-withdraw = retiró un anuncio
audit-break-glass-off = desactivó el acceso de emergencia
audit-break-glass-on = activó el acceso de emergencia
audit-break-glass-open = reveló de quién es un perfil mediante el acceso de emergencia
audit-break-glass-tell = informó a una persona sobre el acceso de emergencia
audit-handbook-consultation = abrió o cerró el debate sobre el manual
audit-handbook-discard = descartó un borrador del manual
audit-handbook-draft = empezó un borrador del manual
audit-handbook-publish = publicó el manual
audit-invitation-made = creó una invitación
audit-list-exclude = hizo de un servidor una excepción a las listas
audit-list-include = quitó la excepción de un servidor a las listas
audit-list-subscribe = se suscribió a una lista
audit-list-unsubscribe = canceló la suscripción a una lista
audit-login-end-sessions = cerró las sesiones de una persona
audit-login-invite = invitó a una persona
audit-login-leave = terminó el acceso de alguien que se marcha
audit-login-reset-password = dio a una persona una contraseña nueva
audit-login-resume = reanudó un acceso en pausa
audit-login-return = readmitió a una persona
audit-login-role = dio a una persona otro rol
audit-login-suspend = pausó el acceso de una persona
audit-member-add = añadió a alguien a un perfil compartido
audit-member-remove = quitó a alguien de un perfil compartido
audit-member-second-pair = cambió quién revisa las publicaciones de un perfil compartido
audit-network-block = bloqueó un servidor
audit-network-cautious = cambió cómo entran los servidores nuevos
audit-network-filters = cambió lo que se acepta de un servidor
audit-records-purge = purgó copias selladas
audit-records-set = cambió qué copias se conservan
audit-review-invite = invitó a revisar a alguien de fuera
audit-rule-simulate = probó una regla con publicaciones antiguas
audit-rules-agreement = anotó un acuerdo sobre las reglas
audit-rules-local = cambió los datos propios de la comprobación previa
audit-setting-change = cambió un ajuste
audit-sign-up-approved = admitió a alguien
audit-sign-up-refused = rechazó un registro
audit-standing-actor = decidió sobre un perfil de otro servidor
audit-standing-domain = decidió sobre un servidor
audit-emoji-add = añadió un emoji
audit-emoji-hide = ocultó un emoji

# Personas.
desk-people-q = Nombre o alias
desk-people-name = Nombre
desk-people-handle = Alias
desk-people-email = Correo
desk-people-role = Rol
desk-people-runs = Perfiles compartidos
desk-people-seen = Última actividad, semana del
desk-people-never = nunca
desk-people-factor = Segundo factor
desk-people-state = Estado
desk-people-sessions = Navegadores con sesión
desk-people-active = activo
desk-people-suspended = en pausa
desk-people-left = se marchó
desk-people-waiting = en espera
desk-people-count =
    { $count ->
        [one] Una persona
       *[other] { $count } personas
    }
desk-factor-yes = sí
desk-factor-no = no
desk-invite = Invitar
desk-refuse-reason = Por qué, en una frase
desk-refuse-hint = Aparece en el correo que recibe la persona. Puede quedar vacío.
desk-refuse-do = Rechazar a @{ $handle }
desk-table-title = Invitar con una tabla
desk-table-text = Pegue una tabla con una línea por persona. Primero ve lo que ocurriría; después se invita a todas o a ninguna.
desk-table-label = Tabla (CSV)
desk-table-hint = La primera línea nombra las columnas: email, handle y, si quiere, role (staff, moderator, admin, owner).
desk-table-preview = Comprobar la tabla
desk-table-line = Línea
desk-table-fault = Qué está mal
desk-table-right = Se puede invitar
desk-table-wrong =
    { $count ->
        [one] Hay una línea que no se puede invitar, así que no se invita a nadie. Corríjala y compruebe de nuevo la tabla.
       *[other] Hay { $count } líneas que no se pueden invitar, así que no se invita a nadie. Corríjalas y compruebe de nuevo la tabla.
    }
desk-table-do =
    { $count ->
        [one] Invitar a una persona
       *[other] Invitar a { $count } personas
    }
desk-role-title = Rol
desk-role-hint = Puede dar roles que no permitan más que el suyo.
desk-sign-in-title = Acceso
desk-sign-in-hint = La pausa cierra la sesión en navegadores y apps hasta que usted la retire; el perfil queda como está. Nada de esto afecta a los perfiles personales.
desk-end-sessions = Cerrar sesión en todas partes
desk-suspend = Pausar el acceso
desk-resume = Permitir de nuevo el acceso

# Contraseñas.
desk-password-title = Contraseña
desk-password-lead = Abre su acceso del trabajo. Cuatro o cinco palabras que no tengan que ver entre sí forman una buena.
desk-password-old = Contraseña actual
desk-password-new = Contraseña nueva
desk-password-again = Repita la contraseña nueva
desk-password-hint = Diez caracteres como mínimo. La longitud ayuda más que los símbolos.
desk-password-ends = Se cierra la sesión en otros navegadores; sus apps la mantienen.
desk-password-do = Guardar contraseña
desk-password-keyring = Los perfiles personales tienen sus propios secretos, que quedan como están.
desk-password-wrong = Esta no es su contraseña actual. Compruébela e inténtelo de nuevo.
desk-password-differ = Las dos contraseñas nuevas no coinciden. Escríbalas otra vez.
desk-forgot-title = Contraseña olvidada
desk-forgot-lead = Escriba su correo del trabajo. Si tiene acceso aquí, le enviamos un enlace que vale una vez, en el plazo de una hora.
desk-forgot-do = Enviar el enlace
desk-forgot-link = ¿Olvidó su contraseña?
desk-link-gone = Este enlace ya se usó o es demasiado antiguo. Pida uno nuevo.
signed-up-forgot-title = Revise su correo
signed-up-forgot-text = Si hay un acceso con esta dirección, le hemos enviado un enlace. Vale una vez, en el plazo de una hora.
signed-up-password-title = Su contraseña está guardada
signed-up-password-text = Se ha cerrado la sesión en todos los navegadores. Inicie sesión con la contraseña nueva.
done-password = Su contraseña ha cambiado. Se ha cerrado la sesión en los demás navegadores.
strength-weak = Esta contraseña es demasiado fácil de adivinar.
strength-keys = Las teclas contiguas son lo primero que se prueba.
strength-repeats = Los caracteres o palabras repetidos son lo primero que se prueba.
strength-sequence = Las secuencias como abc o 6543 son lo primero que se prueba.
strength-date = Los años y las fechas son lo primero que se prueba.
strength-common = Esta contraseña, o una muy parecida, está entre las más usadas.
strength-word = Una sola palabra se adivina enseguida.
strength-name = Los nombres se adivinan enseguida.
strength-longer = Hágala más larga.
strength-no-repeats = Evite repetir palabras y caracteres.
strength-no-sequence = Evite las secuencias.
strength-no-date = Evite los años y las fechas que tengan que ver con usted.
strength-tricks = Las mayúsculas, las palabras al revés y las cifras en lugar de letras ayudan poco.
strength-words = Añada una o dos palabras más que no tengan nada que ver entre sí.

# La configuración de la biblioteca.
desk-settings-lead = Lo que establece aquí vale al momento. Lo que fija la configuración del propio servidor se muestra y no se puede cambiar aquí.
desk-settings-wrong = No se ha guardado nada: un campo de abajo necesita otro valor.
desk-settings-raced = Otra persona ha cambiado “{ $name }” desde que usted abrió esta página. No se ha guardado nada; lo que escribió está abajo. Mire los cambios y guarde de nuevo.
desk-setting-fixed = Fijado por { $name } en la configuración del servidor.
desk-part-self = Quiénes somos
desk-part-tongue = Idioma y hora
desk-part-joining = Unirse
desk-part-federation = Otros servidores
desk-setting-name = Nombre
desk-setting-name-hint = Aparece en todas las páginas, en los correos y en las apps.
desk-setting-name-wrong = Un nombre tiene de 1 a 100 caracteres en una línea.
desk-setting-description = Descripción breve
desk-setting-description-hint = Una o dos frases para quien no les conoce, hasta 500 caracteres.
desk-setting-description-wrong = En la descripción breve caben 500 caracteres.
desk-setting-about = Sobre la biblioteca
desk-setting-about-hint = Con detalle, en Markdown. Las apps lo muestran como descripción del servidor.
desk-setting-about-wrong = En el texto caben 20 000 caracteres.
desk-setting-contact = Dirección de contacto
desk-setting-contact-hint = Un correo electrónico al que puede escribir todo el mundo.
desk-setting-contact-wrong = Esto no es un correo electrónico.
desk-setting-colour = Color
desk-setting-colour-hint = Por ejemplo, #0e5a5a. Las letras blancas deben poder leerse encima (contraste de 4,5 como mínimo).
desk-setting-colour-wrong = Las letras blancas no se leen sobre este color, o no es un color. Escriba uno más oscuro, por ejemplo #0e5a5a.
desk-setting-footer = Enlaces al pie
desk-setting-footer-hint = En las páginas públicas, uno por línea: Aviso legal | https://biblioteca.example/aviso-legal
desk-setting-footer-wrong = Escriba una línea por enlace, por ejemplo: Aviso legal | https://biblioteca.example/aviso-legal. Caben diez.
desk-setting-language = Idioma
desk-setting-language-hint = Para los correos y para visitas cuyo navegador no pide ninguno. Cada persona elige el suyo.
desk-setting-language-wrong = No hay páginas en este idioma.
desk-setting-time-zone = Zona horaria
desk-setting-time-zone-hint = Cada persona puede elegir la suya.
desk-setting-time-zone-wrong = No existe esa zona horaria.
desk-setting-registration = Cómo se unen las personas
desk-setting-registration-hint = Las invitaciones valen en todos los casos.
desk-setting-registration-wrong = Elija una de las cuatro opciones.
desk-setting-registration-closed = Los admins crean las cuentas
desk-setting-registration-invite = Por invitación
desk-setting-registration-approval = A petición, con aprobación
desk-setting-registration-open = Cualquiera puede unirse
desk-setting-confirm-email = Confirmar el correo electrónico
desk-setting-confirm-email-hint = Un correo pregunta si la dirección es correcta.
desk-setting-confirm-email-wrong = Elija sí o no.
desk-setting-confirm-email-true = Sí
desk-setting-confirm-email-false = No
desk-setting-joining = Para quienes quieren unirse
desk-setting-joining-hint = Aparece encima del formulario de registro, hasta 2000 caracteres.
desk-setting-joining-wrong = En el texto caben 2000 caracteres.
desk-setting-federation = Intercambiar publicaciones con
desk-setting-federation-hint = Las bibliotecas de confianza se eligen en Red.
desk-setting-federation-wrong = Elija una de las tres opciones.
desk-setting-federation-open = Todos los servidores que no estén bloqueados
desk-setting-federation-network = Solo bibliotecas de confianza
desk-setting-federation-off = Nadie
desk-setting-secure-mode = Preguntar a otros servidores quiénes son
desk-setting-secure-mode-hint = Las páginas para servidores se muestran solo a los que firman sus peticiones; los bloqueados no leen nada.
desk-setting-secure-mode-wrong = Elija sí o no.
desk-setting-secure-mode-true = Sí
desk-setting-secure-mode-false = No
desk-changes = Cambios
desk-changes-none = Aquí aún no se ha cambiado nada.
desk-change-what = Ajuste
desk-change-before = Antes
desk-change-after = Después

# El primer arranque.
setup-address-well = { $address } lleva aquí.
setup-address-fault = Todavía no se puede acceder a { $address } desde aquí. Otros servidores no le encontrarán hasta que el proxy apunte a este servidor; mientras tanto puede continuar.
setup-link-gone = Este enlace ya se usó, tiene más de una hora o la biblioteca ya tiene personas. `branchline setup-link` genera uno nuevo mientras no haya nadie.
audit-login-owner = pasó a ser titular de la biblioteca por primera vez
audit-network-retry = pidió repetir los envíos a un servidor

# La red.
desk-network-lead = Todos los servidores con los que esta biblioteca ha intercambiado algo. Los que no responden van primero.
desk-network-trust = Confiar en una biblioteca
desk-network-trust-hint = Su dominio, por ejemplo social.biblioteca.example. Ambas partes deben confiar la una en la otra.
desk-network-trust-do = Confiar
desk-network-standing = Decisión
desk-network-people = Personas conocidas aquí
desk-network-waiting = En espera
desk-network-failed = Fallidos
desk-network-said = Su última respuesta
desk-network-none = Ningún servidor coincide.
desk-network-more = Hay más servidores. Busque una parte del dominio.
desk-network-branch = participa en la red
desk-network-well = responde
desk-network-silent =
    { $count ->
        [one] ha fallado una vez; próximo intento: { $until }
       *[other] ha fallado { $count } veces seguidas; próximo intento: { $until }
    }
desk-network-by-us = decidido aquí
desk-network-by-list = decidido por una lista
desk-network-do-accept = Confiar
desk-network-do-filter = Limitar
desk-network-do-reject = Bloquear
desk-network-do-remove = Restablecer
desk-network-do-retry = Reintentar ahora
desk-network-acts = Confiar: su personal forma parte de su red. Limitar: las publicaciones llegan solo a quienes siguen a sus autores. Bloquear: no se intercambia nada.

# Copias de seguridad.
health-backup = Copia de seguridad
health-backup-well =
    { $count ->
        [0] Hoy se hizo y se verificó una copia de seguridad.
        [one] Ayer se hizo y se verificó una copia de seguridad.
       *[other] Hace { $count } días se hizo y se verificó una copia de seguridad.
    }
health-backup-look =
    { $count ->
        [-1] No hay ninguna copia de seguridad que esta biblioteca haya hecho y releído. Haga una o programe copias.
       *[other] La última copia de seguridad es de hace { $count } días. Haga una o programe copias.
    }
audit-backup-make = pidió una copia de seguridad
done-backup = La copia de seguridad se está haciendo. Tarda unos minutos y no hace falta esperar.
desk-backup-lead = La base de datos, todo el contenido multimedia y una lista de sus hashes en un archivo, hecho con la biblioteca en marcha. Cada copia se relee y se compara antes de darla por buena. Las claves de la biblioteca, en su propia carpeta, nunca están en ella: haga aparte una copia de esa carpeta.
desk-backup-do = Hacer una copia ahora
desk-backup-folder = Están en { $folder }. Cópielas también en otra máquina.
desk-backup-free =
    { $count ->
        [one] Queda un MB libre allí.
       *[other] Quedan { $count } MB libres allí.
    }
desk-backup-none = Aún no hay copias de seguridad.
desk-backup-at = Hecha
desk-backup-name = Archivo
desk-backup-size = Tamaño
desk-backup-sealed = cifrada
desk-backup-verified = releída y comparada, { $when }
desk-backup-made = hecha
desk-backup-running = en curso
desk-backup-failed = fallida
desk-backup-plan = Programación
desk-backup-restore = Restauración
desk-backup-restore-text = Una copia de seguridad se restaura en la línea de comandos, en una máquina donde aún no haya ninguna biblioteca: branchline restore ARCHIVO. Una sellada necesita su clave: --identity ARCHIVO_DE_CLAVE. No se sobrescribe nada que ya exista.
desk-setting-backup-hours = Horas entre copias
desk-setting-backup-hours-hint = 24 para una vez al día; 0 para nunca.
desk-setting-backup-hours-wrong = Escriba un número de horas de 0 a 720.
desk-setting-backup-keep = Número de copias que se guardan
desk-setting-backup-keep-hint = Las más antiguas se eliminan.
desk-setting-backup-keep-wrong = Escriba un número de 1 a 100.
desk-setting-backup-recipient = Cifrar con
desk-setting-backup-recipient-hint = Una clave pública de age (age1…), creada con age-keygen en otra máquina. Sin ella, las copias no se cifran.
desk-setting-backup-recipient-wrong = Esto no es una clave pública de age. Empieza por age1.

# Anuncios.
desk-told-lead = Lo que ve toda la biblioteca encima de su página de inicio, también en las apps. Se puede reaccionar a ello.
desk-told-text = Texto
desk-told-text-hint = Markdown: **negrita**, listas, enlaces. Hasta 2000 caracteres.
desk-told-from = Desde
desk-told-from-hint = Vacío: al momento. Las horas son las de { $zone }.
desk-told-end = Hasta
desk-told-end-hint = Vacío: hasta que se retire.
desk-told-mail = Enviarlo también por correo a todo el mundo
desk-told-do = Anunciar
desk-told-none = No hay ningún anuncio.
desk-told-current = ahora
desk-told-scheduled = programado
desk-told-over = terminado
desk-told-until = hasta el { $when }
desk-told-withdraw = Retirar

done-factor = Su rol exige un segundo factor. Configúrelo primero aquí; después se abre todo lo demás.
desk-part-safety = Inicio de sesión
desk-setting-factor-roles = Segundo factor obligatorio para
desk-setting-factor-roles-hint = Roles separados por comas: owner, admin, moderator, staff. Quien aún no lo tenga lo configura primero.
desk-setting-factor-roles-wrong = Escriba algunos de estos, separados por comas: owner, admin, moderator, staff.

# Webhooks.
desk-webhooks = Webhooks
desk-hook-lead = Se avisa a otros programas de lo que ocurre, solo con el tipo y el número: por esta vía no salen las palabras de nadie. Cada mensaje va firmado (Standard Webhooks) y se reintenta hasta que se recibe.
desk-hook-secret = Este es el secreto con el que el programa comprueba que el remitente somos nosotros. Se muestra una sola vez.
desk-hook-none = Aún no hay webhooks.
desk-hook-url = Dirección
desk-hook-url-hint = https://, en otro servidor.
desk-hook-events = Eventos
desk-hook-add = Añadir
desk-hook-remove = Quitar
desk-hook-told = recibió un mensaje, { $when }
desk-hook-new = aún sin eventos
desk-hook-report-created = un reporte
desk-hook-post-held = una publicación retenida
desk-hook-sign-up-created = un registro
desk-hook-announcement-published = un anuncio
audit-webhook-add = añadió un webhook
audit-webhook-remove = quitó un webhook

# Emojis.
desk-emojis = Emojis
desk-emoji-lead = Emojis de la biblioteca: escritos entre dos puntos, aparecen en las publicaciones de aquí y viajan con ellas.
desk-emoji-name = Nombre
desk-emoji-name-hint = De 2 a 30 letras (de la a a la z), cifras o guiones bajos, sin los dos puntos.
desk-emoji-category = Categoría, si quiere
desk-emoji-file = Imagen
desk-emoji-none = Aún no hay emojis.
desk-emoji-hide = Ocultar
desk-emoji-show = Mostrar de nuevo
audit-emoji-show = volvió a ofrecer un emoji
health-key-copy = Copia de las claves
health-key-copy-well = Las claves se copiaron el { $day }.
health-key-copy-look = Las claves aún no tienen copia de seguridad: `branchline keys backup CARPETA`. Sin ellas no se puede abrir una copia de la base de datos; guarde ambas por separado.
audit-rules-list = cambió una lista de palabras
waits-accounts =
    { $count ->
        [one] cuenta en otro sitio por revisar
       *[other] cuentas en otros sitios por revisar
    }
