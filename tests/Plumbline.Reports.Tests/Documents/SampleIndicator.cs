using System.Globalization;
using Plumbline.Core.Quantities;
using Plumbline.Core.References;
using Plumbline.Core.Spc;
using Plumbline.Reports.Charts;
using Plumbline.Reports.Charts.Control;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Tests.Documents;

/// <summary>An indicator of the sample report with one year of figures.</summary>
internal sealed record SampleIndicator(string Name, string TargetText, decimal? Target, string Figures, RatingTone Tone, bool IsPart = false)
{
    internal static readonly SampleIndicator[] Workforce =
    [
        new("Monthly sickness absence", "at most 4.5%", 4.5m, "6.29 5.82 5.80 4.17 4.90 4.86 4.99 5.17 5.65 6.25 6.10 6.98", RatingTone.Red),
        new("Short-term sickness absence", "at most 3.6%", 3.6m, "3.28 3.02 2.68 2.36 2.34 2.17 2.50 1.94 3.14 3.18 3.12 3.39", RatingTone.Green, IsPart: true),
        new("Long-term sickness absence", "no target", null, "3.01 2.80 3.11 1.82 2.56 2.69 2.49 3.23 2.51 3.06 2.98 3.59", RatingTone.None, IsPart: true),
        new("Rolling turnover", "no target", null, "14.78 14.40 14.73 14.12 13.98 13.74 13.54 12.81 12.17 11.73 11.57 10.94", RatingTone.None),
        new("Stability, over one year", "at least 85%", 85m, "85.03 85.52 85.38 84.93 86.37 87.04 85.96 86.26 87.04 87.56 87.15 87.59", RatingTone.Green),
        new("Appraisals", "at least 92%", 92m, "89.47 88.20 90.05 89.81 89.44 87.88 88.23 89.17 89.50 89.78 90.69 88.90", RatingTone.Amber),
    ];

    internal static readonly SampleIndicator[] Training =
    [
        new("Safeguarding children level 4", "at least 90%", 90m, "87 86 100 100 100 100 100 33 43 50 83 83", RatingTone.Amber),
        new("Infection prevention", "at least 90%", 90m, "97 97 97 97 97 59 79 86 90 92 93 94", RatingTone.Green),
        new("Fire safety", "at least 90%", 90m, "91 89 90 92 95 96 96 98 98 99 99 99", RatingTone.Blue),
        new("Moving and handling", "at least 90%", 90m, "88 91 89 92 94 97 98 97 95 97 96 97", RatingTone.Blue),
        new("Information governance", "at least 95%", 95m, "92 90 91 90 91 92 92 94 94 95 95 94", RatingTone.Amber),
        new("Prevent awareness", "at least 85%", 85m, "93 94 94 94 94 95 95 95 95 93 94 94", RatingTone.Blue),
        new("Trust induction within 3 months", "at least 94%", 94m, "89 92 94 94 97 97 97 97 97 96 95 95", RatingTone.Green),
    ];

    internal static readonly SampleIndicator[] Safety =
    [
        new("New patient safety incidents", "no target", null, "173 156 156 121 145 192 139 174 198 174 200 129", RatingTone.Contextual),
        new("Severe harm", "none", 0m, "0 0 0 0 1 1 0 0 0 0 0 0", RatingTone.Green, IsPart: true),
        new("Moderate harm", "no target", null, "8 6 10 9 5 8 6 10 7 7 5 12", RatingTone.None, IsPart: true),
        new("Low harm", "no target", null, "19 15 12 15 17 23 17 22 28 13 19 11", RatingTone.None, IsPart: true),
        new("No harm", "no target", null, "146 135 134 97 122 160 116 142 163 154 176 106", RatingTone.None, IsPart: true),
        new("Never events", "none", 0m, "0 0 0 0 0 0 0 0 0 0 0 0", RatingTone.Green),
        new("Incidents awaiting closure", "no target", null, "217 273 283 131 180 280 292 182 156 150 141 133", RatingTone.Baseline),
        new("Medication incidents", "no target", null, "22 25 18 16 17 20 22 19 14 17 15 10", RatingTone.None),
        new("Medication incidents without harm", "no target", null, "86 96 89 88 100 100 91 95 100 94 93 100", RatingTone.None),
        new("Ultraviolet light audit", "100%", 100m, "81 81 82 82 83 83 82 84 82 85 84 85", RatingTone.Red),
    ];

    internal static readonly SampleIndicator[] Experience =
    [
        new("Formal complaints received", "no target", null, "7 9 7 11 6 13 4 4 3 9 9 8", RatingTone.None),
        new("Informal complaints received", "no target", null, "34 31 15 20 24 32 20 23 36 30 29 31", RatingTone.None),
        new("Standard complaints answered within 35 days", "no target", null, "100 80 60 40 86 50 55.56 42.86 40 0 66.67 83.33", RatingTone.None)
        {
            Texts = "4/4|(100%) 4/5|(80%) 3/5|(60%) 2/5|(40%) 6/7|(86%) 4/8|(50%) 5/9|(55.56%) 3/7|(42.86%) 2/5|(40%) 0/2|(0%) 6/9|(66.67%) 5/6|(83.33%)".Split(' ').Select(static text => text.Replace('|', ' ')).ToArray(),
        },
        new("Good or very good experience", "at least 90%", 90m, "97.13 97.40 97.04 95.78 96.48 96.69 96.79 96.78 97.42 96.95 97.95 95.91", RatingTone.Blue),
        new("Responses to the friends and family test", "no target", null, "2373 1690 2699 1849 2412 2417 2738 2329 2712 2558 3761 1953", RatingTone.None),
        new("Compliments", "no target", null, "2698 3334 3554 4059 3384 3364 3547 2959 2582 2611 2702 2480", RatingTone.None),
        new("New claims", "no target", null, "0 0 0 1 2 0 0 0 1 0 0 0", RatingTone.None),
    ];

    internal Anchor Anchor { get; } = Anchor.FromWords(Name);

    internal string[] Texts { get; init; } = Figures.Split(' ');

    internal decimal[] Values { get; } = [.. Figures.Split(' ').Select(static t => decimal.Parse(t, CultureInfo.InvariantCulture))];

    internal RatingChip Chip => new(Tone, WordOf(Tone));

    internal Icon Variation => Tone == RatingTone.Red
        ? new Icon(Icons.Variation(Core.Spc.Variation.ConcernHigh), "changed for the worse, higher")
        : new Icon(Icons.Variation(Core.Spc.Variation.ImprovementLow), "changed for the better, lower");

    internal Icon Assurance => new(Icons.Assurance(Core.Spc.OutlookKind.Varies), "target inside the usual range");

    internal static string WordOf(RatingTone tone) => tone switch
    {
        RatingTone.Red => "Off target",
        RatingTone.Amber => "Near target",
        RatingTone.Yellow => "Watched",
        RatingTone.Green => "On target",
        RatingTone.Blue => "Above target",
        RatingTone.None => "No target",
        RatingTone.Baseline => "Baseline",
        RatingTone.Contextual => "Contextual",
    };

    internal Quantity? Number(int month) => Quantity.Parse(Texts[month]).TryGet(out var number, out _) ? number : null;

    internal Value Figure(int month) => new(Texts[month], Number(month), Source(month));

    internal Value Percentage(int month) => new(Texts[month] + "%", Number(month), Source(month));

    internal Scene Scene(IReadOnlyList<string> months)
    {
        var chart = ControlChart.Of(new ControlChartRequest { Points = [.. Values.Select((value, i) => new ChartInput(months[i], (double)value) { Target = (double?)Target })] });
        return ControlChartDrawing.Arrange(chart, new ChartText { Title = Name, Format = ValueFormat.Number(CultureInfo.InvariantCulture, 2), Axis = TimeAxis.FromLabels(months) });
    }

    private FigureSource Source(int month) => Sources.Figure(Anchor.Id, $"2023-{month + 1:00}");
}
