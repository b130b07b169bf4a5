using System.Globalization;
using Plumbline.Core.Contracts.Readings;
using Plumbline.Core.Periods;
using Plumbline.Core.Ratings;
using Plumbline.Core.Text;
using Plumbline.Reports.Charts.FirstPage;
using Plumbline.Reports.Documents.Inlines;
using Plumbline.Reports.Scenes;

namespace Plumbline.Reports.Blocks.Contracts;

/// <summary>A requirement's months as a strip of marks, told by shape and by words.</summary>
internal static class KpiStrip
{
    internal static Icon Of(KpiRow row, IReadOnlyList<Period> months, CultureInfo culture) =>
        new(Named(RatingMarks.Strip([.. row.History.Results.Select((result, at) => MarkOf(result, row.Months[at]?.Status))]), row.History.Kpi), Words(row.History.Results, months, culture));

    // Each strip is a drawing of its own: of two rows with equal marks, one that only referred to the other was not printed.
    private static Scene Named(Scene strip, Kpi kpi) =>
        strip.Items is [SceneMark first, ..] ? strip with { Items = strip.Items.SetItem(0, first with { Title = $"{kpi.Indicator.Name}, {kpi.Contract.Name}" }) } : strip;

    private static RatingMark? MarkOf(KpiResult result, RatingStatus? status) => result switch
    {
        KpiResult.Green => new RatingMark(RatingTone.Green, false),
        KpiResult.Red => new RatingMark(RatingTone.Red, false),
        KpiResult.NotRated => new RatingMark(RatingTone.None, false),
        KpiResult.Doubtful => new RatingMark(status is RatingStatus.Red or RatingStatus.Amber ? RatingTone.Red : RatingTone.Green, true),
        _ => null,
    };

    /// <summary>The runs in words: <c>red April to June 2019, green July 2019</c>.</summary>
    internal static string Words(IReadOnlyList<KpiResult> results, IReadOnlyList<Period> months, CultureInfo culture)
    {
        List<string> runs = [];
        for (var from = 0; from < results.Count;)
        {
            var to = from;
            while (to + 1 < results.Count && results[to + 1] == results[from]) to++;
            var name = Names<KpiResult>.Of(results[from]).Replace('-', ' ');
            runs.Add(from == to ? $"{name} {months[from].ToText(culture)}" : $"{name} {months[from].ToText(culture)} to {months[to].ToText(culture)}");
            from = to + 1;
        }

        return Counted.Sentence(string.Join(", ", runs));
    }
}
