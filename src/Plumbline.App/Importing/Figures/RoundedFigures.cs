using Plumbline.App.Importing.Findings;
using Plumbline.App.Importing.Grids;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Pictures;
using Plumbline.Core.Units;

namespace Plumbline.App.Importing.Figures;

/// <summary>Finds figures whose displayed value is on the other side of their target, or of zero, than the stored value: 94.6 shown as 95%. The displayed value is read, and reported once a table.</summary>
internal sealed class RoundedFigures(OrganisationPicture picture, ImportFindings findings)
{
    private readonly Dictionary<(string Table, string Sort), (string Place, string Words, long Count)> _reported = [];

    internal void Look(Indicator indicator, Unit unit, Period period, ObservedValue value, string table, int row, Cell cell)
    {
        if (cell.Held is not { } held || value is not ObservedValue.Number { Quantity: var shown } || shown.Amount == held) return;
        if (held < 0 != shown.Amount < 0)
            Add("on the other side of zero", $"{indicator.Code} is shown as {value.Text} and held as {held:0.###############}");
        else if (Math.Abs(shown.Amount - held) <= shown.RoundingAllowance && picture.Targets.InForce(indicator, unit.Code, period) is { IsOfWiderSpan: false, Criterion: var criterion }
            && criterion.Better(shown.Amount) is { } better && criterion.Better(held) is { } heldBetter && better >= 0 != heldBetter >= 0)
            Add("on the other side of its target", $"{indicator.Code} is shown as {value.Text} and held as {held:0.###############}, against {criterion}");

        void Add(string sort, FormattableString words)
        {
            var before = _reported.GetValueOrDefault((table, sort));
            _reported[(table, sort)] = before.Count > 0 ? before with { Count = before.Count + 1 } : (FormattableString.Invariant($"{table}:{row}:{cell.Column}"), FormattableString.Invariant(words), 1);
        }
    }

    /// <summary>Adds the rounded figures to the findings.</summary>
    internal void Report()
    {
        foreach (var ((_, sort), (place, words, count)) in _reported)
            findings.Warn(place, FormattableString.Invariant($"{words}{(count > 1 ? $" (and {count - 1:N0} more such)" : "")}: rounding shows it {sort}; read as shown"));
    }
}
