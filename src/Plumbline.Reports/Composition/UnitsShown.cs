using System.Collections.Immutable;
using Plumbline.Core.Units;

namespace Plumbline.Reports.Composition;

/// <summary>The units whose figures a report shows, and where their names are printed.</summary>
/// <remarks>A report of several units names the unit of everything it shows. A report of one unit other than the top names it once, under its title.</remarks>
public sealed class UnitsShown
{
    private readonly ReportScope _scope;

    private UnitsShown(ReportScope scope, ImmutableArray<UnitCode> all) => (_scope, All) = (scope, all);

    /// <summary>The units, in the order of the blocks that show them.</summary>
    public ImmutableArray<UnitCode> All { get; }

    /// <summary>Whether there are several, so that each is named where it is shown.</summary>
    public bool AreSeveral => All.Length > 1;

    /// <summary>The name that stands under the title: of the unit the report is made for, or of the only unit it shows; null for the top unit.</summary>
    public string? UnderTitle
    {
        get
        {
            var unit = _scope.Unit == _scope.Picture.Units.Top.Code && All is [var only] ? only : _scope.Unit;
            return unit == _scope.Picture.Units.Top.Code ? null : NameOf(unit);
        }
    }

    /// <summary>The name of a unit on the last day of the report's period.</summary>
    public string NameOf(UnitCode unit) => (_scope.Picture.Units.Find(unit, _scope.Period.Last) ?? _scope.Picture.Units.Find(unit))?.Name ?? unit.ToString();

    /// <summary>Words with the name of their unit, if the report shows several units and the words do not name it: <c>Falls – North team</c>.</summary>
    public string Named(string words, UnitCode unit)
    {
        ArgumentNullException.ThrowIfNull(words);
        return AreSeveral && !words.Contains(NameOf(unit), StringComparison.OrdinalIgnoreCase) ? $"{words} – {NameOf(unit)}" : words;
    }

    internal static UnitsShown Of(ReportScope scope, IEnumerable<IReportBlock> blocks) =>
        new(scope, [.. blocks.Select(block => block.UnitShown(scope)).OfType<UnitCode>().Distinct()]);
}
