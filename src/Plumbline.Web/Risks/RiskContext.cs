using System.Collections.Immutable;
using Plumbline.App.Risks.Reading;
using Plumbline.Core.Actions;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Risks;
using Plumbline.Core.TimeSeries;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;
using Plumbline.Web.Current;
using Plumbline.Web.Views;

namespace Plumbline.Web.Risks;

/// <summary>What the drawings of risks are made of: the register of the page, without figures.</summary>
internal static class RiskContext
{
    // Names of reports have no colon.
    private static readonly ReportDefinition Report = new() { Name = "risks:", Title = "Risks", Frequency = Frequency.Month, Blocks = [] };

    /// <summary>The context of a page.</summary>
    /// <param name="visit">The page.</param>
    /// <param name="register">The register on its day.</param>
    /// <param name="before">What movement is told from; null for nothing.</param>
    /// <param name="actions">The log of actions; null where nothing is drawn of them.</param>
    internal static ReportContext Of(Visit visit, RiskRegister register, RegisterBefore? before, ActionLog? actions = null)
    {
        var picture = visit.Definitions.Picture;
        var scope = new ReportScope(picture, Period.Containing(register.Day, Report.Frequency, visit.Calendar));
        var context = new ReportContext(Report, scope, ImmutableDictionary<(IndicatorCode, UnitCode), Series>.Empty, visit.Position.Value, DateOnly.FromDateTime(visit.Definitions.Position.At.UtcDateTime))
        {
            Records = new BoardRecords(register, actions ?? new ActionLog([]))
            {
                Before = before?.Register,
                BeforeWords = before is null ? null : RiskWords.Edition(visit, before.Since),
            },
        };
        return context.On(new SiteAddresses(visit.Links, period: null, picture.Units.Top.Code) { RisksPicked = [.. RiskFields.Kept(visit)] });
    }
}
