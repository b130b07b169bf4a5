using System.Collections.Frozen;
using Plumbline.Core.Indicators;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Units;
using Plumbline.Reports.Composition;
using Plumbline.Reports.Documents;
using Plumbline.Reports.Documents.Elements;

namespace Plumbline.Reports.Blocks;

/// <summary>The figures a block reads: one indicator in one unit, from a day on.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Unit">The unit.</param>
/// <param name="From">The first day needed: nothing earlier is read, whatever there is.</param>
public sealed record DataNeed(IndicatorCode Indicator, UnitCode Unit, DateOnly From);

/// <summary>A part of a report: it says which figures it needs and turns them into elements of a document.</summary>
public interface IReportBlock
{
    /// <summary>Its name in report definitions: <c>dashboard</c>.</summary>
    string Kind { get; }

    /// <summary>Its options as written in definitions, those that differ from what they are by default; reading them back gives an equal block. None unless a block says otherwise.</summary>
    IReadOnlyDictionary<string, string> Options => FrozenDictionary<string, string>.Empty;

    /// <summary>The figures it needs for a period. None unless a block says otherwise: some show what others have asked for.</summary>
    IEnumerable<DataNeed> Needs(OrganisationPicture picture, Period period) => [];

    /// <summary>The block as elements. Pure: the same context gives the same elements.</summary>
    IEnumerable<Element> Compose(ReportContext context);
}
