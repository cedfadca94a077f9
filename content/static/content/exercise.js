/* Beside the exercise of a section only what it uses is in sight. Nothing that was chosen is lost by that. */
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const exercise = document.getElementById("id_exercise");
  if (!exercise) return;
  const used = {
    exercise_prompt: (chosen) => chosen !== "",
    exercise_scale: (chosen) => chosen === "scale",
    distortions: (chosen) => chosen === "thought_record",
  };

  function show() {
    for (const [name, isUsed] of Object.entries(used)) {
      const row = document.querySelector(`.form-row.field-${name}`);
      // What has to be mended stays.
      if (row) row.hidden = !isUsed(exercise.value) && !row.querySelector(".errorlist");
    }
  }

  exercise.addEventListener("change", show);
  show();
});
