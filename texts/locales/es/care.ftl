# Care for people: under attack.

pile-on-title = Bajo ataque
pile-on-lead = Si muchos desconocidos le atacan a la vez, no tiene que leer nada de eso. Un botón protege este perfil durante siete días.
pile-on-means-1 = Los desconocidos no pueden responder a sus publicaciones, ni compartirlas ni citarlas. Sus colegas, las bibliotecas de confianza y quienes usted conoce sí pueden.
pile-on-means-2 = Lo que le escriben desconocidos queda oculto para usted. La persona que usted nombra lo lee y guarda pruebas.
pile-on-means-3 = Sus publicaciones programadas esperan.
pile-on-means-4 = Puede terminarlo cuando quiera y ver entonces lo que llegó, si lo desea.
pile-on-colleague = ¿Quién lo lee por usted?
pile-on-colleague-hint = El identificador de un o una colega. Recibe un correo enseguida; hablen si pueden. También lee lo que desconocidos le envían solo a usted.
pile-on-begin = Protegerme
pile-on-on = Este perfil está protegido hasta el { $day }. { $name } lee lo que escriben los desconocidos.
pile-on-end = Terminar la protección
pile-on-ended = La protección ha terminado. Las publicaciones en pausa están en «Publicaciones programadas». Lo que escribieron los desconocidos no está en sus notificaciones.
pile-on-give-back = Ver lo que llegó
pile-on-reading = Usted lee por
pile-on-read-until = Protegido hasta el { $day }
pile-on-read-over = Terminó el { $day }
pile-on-emergency = Si alguien corre peligro: el plan de emergencia
pile-on-posts = Lo que escriben desconocidos a { $name }
pile-on-posts-lead = Léalo en su lugar y no responda. Guarde lo que pueda hacer falta después, sobre todo las amenazas. Lo demás se borra 30 días después del final. Haga pausas; si es demasiado para usted, páselo a otra persona.
pile-on-posts-none = No ha llegado nada.
pile-on-kind-mention = Mención
pile-on-kind-quote = Cita
pile-on-kind-reply = Respuesta rechazada
pile-on-there = Ver el original
pile-on-keep = Guardar como prueba
pile-on-drop = No guardar
pile-on-kept = Guardado como prueba durante un año
pile-on-case = Abrir un caso
pile-on-case-words = ¿Qué ha pasado?
pile-on-case-hint = Todo lo que guarda como prueba pasa a formar parte del caso.
pile-on-case-open = Abrir un caso con las pruebas
pile-on-back = Volver a «Bajo ataque»

mail-pile-on-subject = { $branch }: alguien necesita su ayuda
mail-pile-on-text =
    Desconocidos atacan a alguien de su equipo, que le pide que lea lo que escriben para no tener que leerlo. Abra la página y guarde pruebas de las amenazas. Y llame, si puede.

    { $link }

break-title = Pausa de las denuncias
break-lead = Leer denuncias es un trabajo duro. Haga una pausa cuando la necesite: sus casos vuelven a sus colegas y no recibe avisos de denuncias nuevas hasta que termine.
break-on = Está en pausa hasta el { $day }.
break-how-long = ¿Cuánto tiempo?
break-days = { $count ->
    [one] Un día
   *[other] { $count } días
}
break-begin = Hacer una pausa
break-end = Terminar la pausa
break-nobody-counts = Termina sola. No se guarda nada de ella y nadie cuenta las pausas.
