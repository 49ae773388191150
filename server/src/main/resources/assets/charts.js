// Draws each <figure data-chart> from the JSON inside it; the table beside it says the same.
document.querySelectorAll("figure[data-chart]").forEach((figure) => {
  const options = JSON.parse(figure.querySelector("script[type='application/json']").textContent);
  const style = getComputedStyle(document.documentElement);
  // Axes of values write numbers as the page does: 2,5 and 1.000.
  const numbers = document.documentElement.lang === "en" ? "en-GB" : "vi-VN";
  for (const axis of [options.xAxis, options.yAxis].flat()) {
    if (axis && axis.type === "value") {
      axis.axisLabel = { ...axis.axisLabel, formatter: (value) => value.toLocaleString(numbers) };
    }
  }
  const ink = style.getPropertyValue("--ink").trim();
  const chart = echarts.init(figure.querySelector(".drawing"), null, { renderer: "canvas" });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: style.fontFamily, color: ink },
    color: ["accent", "link", "good", "warning"].map((name) => style.getPropertyValue("--" + name).trim()),
    ...options,
  });
  // On a phone there is no room beside the lines: their names stand above their ends.
  const named = (options.series || []).some((line) => line.endLabel);
  const fit = () => {
    chart.resize();
    if (!named) return;
    const narrow = figure.clientWidth < 480;
    chart.setOption({
      grid: { right: narrow ? 16 : options.grid.right },
      series: options.series.map((line) => (line.endLabel
        ? { endLabel: { align: narrow ? "right" : "left", verticalAlign: narrow ? "bottom" : "middle", padding: narrow ? [0, 0, 8, 0] : 0 } }
        : {})),
    });
  };
  fit();
  new ResizeObserver(fit).observe(figure);
});
