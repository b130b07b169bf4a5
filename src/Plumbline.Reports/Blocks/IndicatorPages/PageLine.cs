using Plumbline.Core.Indicators;
using Plumbline.Core.Ratings;
using Plumbline.Reports.Indicators;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>The report line of an indicator's page.</summary>
internal static class PageLine
{
    internal static ReportLine Of(ReportContext context, AnalysedIndicator page)
    {
        var state = context.Picture.Statuses.StateAt(page.Indicator, page.Unit, context.Period);
        return new ReportLine
        {
            IsOfPage = true,
            Analysed = page,
            Judgement = page.Judgement,
            Chart = page.Chart is { HasLimits: true, Chart.Profile.Icons: true } chart && state != ReportingState.Ceased ? chart : null,
            NotRated = page.Judgement.Status == RatingStatus.NotRated && state != ReportingState.Ceased ? NotRatedWords.Of(state, page.Judgement) : null,
        };
    }
}
