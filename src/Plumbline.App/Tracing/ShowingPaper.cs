using Plumbline.Core.Periods;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.App.Tracing;

/// <summary>A paper that shows an indicator in a unit.</summary>
/// <param name="Report">The report.</param>
/// <param name="Period">The period of the paper.</param>
/// <param name="Unit">The unit the paper is made for; null for the organisation.</param>
/// <param name="Anchor">The place in the paper: the indicator's page, else its row; null where the block that shows it has no place for each indicator.</param>
public sealed record ShowingPaper(ReportDefinition Report, Period Period, UnitCode? Unit, Anchor? Anchor);
