using System.Globalization;
using Plumbline.App.Reporting;
using Plumbline.App.Tables;
using Plumbline.Core.Judging;
using Plumbline.Core.Ratings;
using Plumbline.Core.Readings;
using Plumbline.Core.Spc;
using Plumbline.Core.Text;
using Plumbline.Reports.Composition;

namespace Plumbline.App.Viewing;

/// <summary>The table of measures as the site shows them at the end of a period: the figure, its target and rating, what its chart shows and what it asks.</summary>
public static class MeasuresTable
{
    /// <summary>One row for each measure.</summary>
    public static Table<ReportLine> Table { get; } = new Table<ReportLine>("measures")
        .Text("indicator", line => line.Indicator.Code.ToString())
        .Text("measure", line => line.Indicator.Name)
        .Text("domain", line => line.Indicator.Placement.Domain)
        .Text("section", line => line.Indicator.Placement.Section)
        .Text("unit", line => line.Unit.ToString())
        .Text("period", line => line.Current?.Period.ToString())
        .Figure("value", line => line.Current?.Value.Text)
        .Text("target", line => line.Judgement.Criterion?.ToText(CultureInfo.InvariantCulture))
        .Text("rating", line => Names<RatingStatus>.Of(line.Judgement.Status))
        .Text("from target", line => AgainstWords.Of(line.Judgement, CultureInfo.InvariantCulture)?.Alone)
        .Text("reason", line => JudgementWords.Reason(line.Judgement, CultureInfo.InvariantCulture))
        .Text("performance", line => RatingsTable.Word(line.Analysed.Change.Direction))
        .Text("variation", line => line.Reading.HasLimits ? Names<Variation>.Of(line.Reading.Variation) : null)
        .Text("assurance", line => line.Reading.HasLimits ? Names<OutlookKind>.Of(line.Reading.Outlook.Kind) : null)
        .Flag("provisional limits", line => line.Reading is { HasLimits: true, IsProvisional: true })
        .Flag("doubtful", line => line.Reading.IsDoubtful)
        .Text("asks", line => line.Reading.Ask is { } ask ? Names<Ask>.Of(ask) : null)
        .Flag("action", line => line.HasAction)
        .Text("owner", line => line.Indicator.Owner);
}
