using Plumbline.Core.Indicators;
using Plumbline.Core.Ratings;
using Plumbline.Reports.Blocks.Words;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Indicators;

namespace Plumbline.Reports.Blocks.IndicatorPages;

/// <summary>The report line of an indicator's page.</summary>
internal static class PageLine
{
    internal static ReportLine Of(ReportContext context, AnalysedIndicator page)
    {
        var state = context.Picture.Statuses.StateAt(page.Indicator, page.Unit, context.Period);
        // The page of an indicator that has stopped shows its last figure, which is rated there, and counted nowhere.
        var judgement = context.Definition.Figures == FiguresShown.Latest || state is ReportingState.Suspended or ReportingState.Ceased ? page.Reading.Judgement : page.Judgement;
        return new ReportLine
        {
            IsOfPage = true,
            Analysed = page,
            Judgement = judgement,
            Chart = page.Chart is { HasLimits: true, Chart.Profile.Icons: true } chart && state != ReportingState.Ceased ? chart : null,
            NotRated = judgement.Status == RatingStatus.NotRated && state != ReportingState.Ceased ? NotRatedWords.Of(state, judgement) : null,
        };
    }
}
