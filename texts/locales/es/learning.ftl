# Aprendizaje: lecciones, itinerarios, y lo que ven y escriben quienes se ocupan de ellos.
learning-title = Aprender
learning-lead = Lecciones de cinco minutos, cada una sobre una cláusula del manual. Forman parte de su trabajo, así que hágalas en horario laboral.
learning-all = Todas las lecciones
learning-none = Aquí aún no hay lecciones.
learning-privacy = Quien se ocupa del aprendizaje ve qué lecciones de un itinerario están hechas. No se guarda qué respondió, cuántas veces ni cuánto tardó.
learning-colleagues = Quién ha aprendido qué
learning-colleagues-lead = Lecciones hechas de cada itinerario, para los perfiles profesionales. Las respuestas, los intentos y el tiempo no se guardan, así que nadie puede verlos.
learning-name = Nombre
lesson-new = Sin hacer
lesson-done = Hecha
lesson-changed = Su cláusula ha cambiado: por favor, repítala
lesson-minutes = { $minutes } minutos
lesson-clause = Cláusula { $clause }
lesson-write = Su publicación
lesson-sandbox = Este es un espacio de práctica: la comprobación previa mira lo que escribe como si fuera una publicación de verdad, y después se olvida. No se guarda ni se envía nada.
lesson-answer = Ver qué resulta
lesson-right = Eso encaja.
lesson-not-yet = Todavía no del todo.
lesson-gate-says = La comprobación diría:
lesson-passed = Muy bien. Esta lección está terminada.
lesson-again = Vuelva a mirar lo que está marcado e inténtelo tantas veces como quiera.
path-count = { $done } de { $all }
path-finished = Terminado
path-due = Por favor, termínelo a más tardar el { $day }
path-overdue = Debía estar terminado el { $day }
path-first-week = Su primera semana
path-first-week-text = Lo que todo el mundo necesita aquí antes de la primera publicación.
path-first-months = Sus primeros tres meses
path-first-months-text = Con una lección a la semana basta y sobra.
path-reviewing = Para quienes leen publicaciones ajenas
path-reviewing-text = Leer con justicia también requiere práctica.
lessons-title = Escribir lecciones
lessons-lead = Las lecciones que vienen con el programa se pueden cambiar aquí; entonces se enseña su versión en su lugar.
lessons-starter = viene con el programa
lessons-own = propia de la biblioteca
lessons-draft = borrador
lessons-new = Escribir una lección nueva
lessons-write = Escribir una lección
lessons-name = Nombre en la dirección
lessons-name-hint = Letras minúsculas, cifras y guiones, por ejemplo: patron-data.
lessons-language = Idioma
lessons-source = Lección
lessons-source-hint = Markdown. Empieza con el título y la cláusula entre líneas de tres guiones. Las partes empiezan con “# Case:”, “# Choose:” o “# Write:”.
lessons-publish = Publicar
lessons-keep = Guardar como borrador
lessons-look = Vista previa
lessons-remove = Quitar la versión de la biblioteca
lessons-preview = Así se ve
lessons-advice = Esto podría mejorar:
lessons-example =
    ---
    title: Una lección nueva
    clause: 1.1
    minutes: 5
    order: 100
    ---
    De qué trata, en unas pocas frases sencillas.

    # Case: Qué ocurrió
    Algo que podría pasar en cualquier biblioteca.

    # Choose: ¿Qué haría usted?
    Una situación.
    - [ ] Una respuesta que no encaja :: Diga con amabilidad por qué.
    - [x] Una respuesta que encaja :: Diga por qué.

    # Write: Dígalo con sus palabras
    Una situación en la que se publica algo.
    > Cómo empieza la publicación
    = Una manera de escribirlo.
lesson-advice-long = Leída con calma, lleva más de los minutos indicados.
lesson-advice-sentences = Una frase tiene más de treinta palabras; dos serían más fáciles de seguir.
lesson-advice-pictures = Una imagen no tiene texto para quienes no pueden verla.
lesson-advice-case = No tiene ningún caso: lo que ocurrió de verdad se recuerda.
lesson-advice-dilemmas = Tiene un solo dilema; dos muestran que no hay una regla única.
workshop-title = Materiales para el taller
workshop-lead = Dos horas sobre el manual tal como está hoy. Imprima esta página o proyéctela; cada diapositiva y cada hoja empieza en su propia página.
workshop-none = Publique antes el manual: de él salen las diapositivas y las preguntas.
workshop-agenda = Programa
workshop-slides = El manual, capítulo por capítulo
workshop-dilemmas = Dilemas en parejas
workshop-welcome = Bienvenida
workshop-goals = Qué queremos conseguir
workshop-questions = Preguntas frecuentes
workshop-next = Qué viene después
workshop-notes = Notas para quien lo dirige
workshop-goal = { $number }. Nos gustaría… Lo sabremos por… Volveremos a mirarlo el…
workshop-sheet = Decidan en común y digan por qué antes de mirar la cláusula { $clause }.
workshop-welcome-notes = Diga que se trata de nuestro trabajo, no de los errores de nadie. Nadie tiene que contar una historia propia.
workshop-goals-notes = Cada persona escribe una línea de la hoja; después se reúnen todas en la pared. Guarde la hoja para la revisión anual.
workshop-slides-notes = Un minuto por capítulo. Pregunte qué cláusula no está clara y anótela para el próximo debate.
workshop-dilemmas-notes = Cinco minutos en parejas para cada hoja, después dos opiniones de la sala. Rara vez hay una única respuesta correcta; la cláusula dice dónde está el límite.
workshop-questions-notes = Lea solo las que no se hayan hecho. Lo que nadie sepa responder pasa a quien se ocupa del manual.
workshop-next-notes = Enseñe dónde están las lecciones y acuerden el día en que volverán a mirar los objetivos.
