using System.Collections.Frozen;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;
using Plumbline.Core.Units;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;
using Plumbline.Reports.Documents.Inlines;

namespace Plumbline.Reports.Composition;

/// <summary>A part of a report: it says which figures it needs and turns them into elements of a document.</summary>
/// <remarks>What one block must know of another it asks through these members, so that no kind of block depends on the kinds beside it.</remarks>
public interface IReportBlock
{
    /// <summary>Its name in report definitions: <c>dashboard</c>.</summary>
    string Kind { get; }

    /// <summary>Its options as written in definitions, those that differ from what they are by default; reading them back gives an equal block. None unless a block says otherwise.</summary>
    IReadOnlyDictionary<string, string> Options => FrozenDictionary<string, string>.Empty;

    /// <summary>Whether a report has at most one block of this kind.</summary>
    bool StandsOnce => false;

    /// <summary>Whether it sums the report up, so that other blocks need not.</summary>
    bool SumsUp => false;

    /// <summary>How many periods, up to the report's own, it shows beside each other; null for a block that shows none so.</summary>
    int? PeriodsShown => null;

    /// <summary>The figures it needs for a period. None unless a block says otherwise: some show what others have asked for.</summary>
    IEnumerable<DataNeed> Needs(OrganisationPicture picture, Period period) => [];

    /// <summary>What it names that its organisation does not have: a domain renamed, a unit closed.</summary>
    IEnumerable<Problem> UnknownNames(OrganisationPicture picture) => [];

    /// <summary>Which block beside it, of which it speaks, the report lacks; null where it lacks none.</summary>
    Problem? MissingBlock(ReportDefinition report) => null;

    /// <summary>The block as elements. Pure: the same context gives the same elements.</summary>
    IEnumerable<Element> Compose(ReportContext context);

    /// <summary>The page before everything; null for a block that gives none.</summary>
    Cover? CoverOf(ReportContext context) => null;

    /// <summary>Where its row on an indicator is; null where it has none.</summary>
    Anchor? RowOf(ReportContext context, Indicator indicator, UnitCode unit) => null;

    /// <summary>Where its page on an indicator is; null where it has none.</summary>
    Anchor? PageOf(ReportContext context, Indicator indicator, UnitCode unit) => null;

    /// <summary>The indicators it shows, each as it stands at the end of the period.</summary>
    internal IEnumerable<ReportLine> Lines(ReportContext context) => [];
}
