using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Finance.Variances;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;

namespace Plumbline.Core.Finance.Workings;

/// <summary>What of a row is meant: what happened, the plan or the forecast, over a time that ends with a month.</summary>
/// <param name="Basis">Which figure.</param>
/// <param name="Over">Over which time.</param>
/// <param name="Month">The month.</param>
internal readonly record struct Slot(AspectBasis Basis, ColumnSpan Over, Period Month);

/// <summary>The amounts of the rows of a statement: of lines as given or added up over months, of sums as given, else from their parts.</summary>
internal sealed class StatementAmounts
{
    private readonly FinanceBook _book;
    private readonly Dictionary<string, StatementRow> _rows;
    private readonly Dictionary<(string Key, Slot Slot), LineAmount> _known = [];

    internal StatementAmounts(FinanceBook book, StatementDefinition statement)
    {
        _book = book;
        _rows = statement.Rows.Where(static row => StatementProblems.KeyOf(row) is not null).GroupBy(static row => StatementProblems.KeyOf(row)!, StringComparer.Ordinal).ToDictionary(static same => same.Key, static same => same.First(), StringComparer.Ordinal);
    }

    /// <summary>What a row is called; null for a gap.</summary>
    internal string? NameOf(StatementRow row) => row switch
    {
        StatementRow.Heading heading => heading.Text,
        StatementRow.Line line => line.Name ?? _book.Picture.Find(line.Code)?.NameInList ?? line.Code.ToString(),
        StatementRow.Sum sum => sum.Name ?? (sum.Code is { } code ? _book.Picture.Find(code)?.NameInList ?? code.ToString() : sum.Key),
        _ => null,
    };

    /// <summary>The indicator by which the amounts of a row are printed: its own; of a sum that is worked out, that of its first row.</summary>
    internal Indicator? PrintedAs(StatementRow row) => row switch
    {
        { Indicator: { } code } => _book.Picture.Find(code),
        StatementRow.Sum { Terms: [var first, ..] } => _rows.TryGetValue(first.Key, out var part) ? PrintedAs(part) : null,
        _ => null,
    };

    /// <summary>The amount of a row.</summary>
    internal LineAmount Of(string key, Slot slot)
    {
        if (_known.TryGetValue((key, slot), out var known)) return known;
        var amount = !_rows.TryGetValue(key, out var row) ? LineAmount.None($"no row {key}")
            : row is StatementRow.Sum sum ? OfSum(sum, slot)
            : Given(row.Indicator!, slot);
        return _known[(key, slot)] = amount;
    }

    /// <summary>What the parts of a sum make; where one is missing, which.</summary>
    internal LineAmount OfParts(StatementRow.Sum sum, Slot slot) => OfTerms(sum, key => Of(key, slot), static (_, isAdded) => isAdded ? 1 : -1);

    /// <summary>The variance of a row, favourable positive. Of a sum without an indicator it is that of its parts together.</summary>
    internal LineAmount Variance(string key, Slot actual, Slot plan)
    {
        if (_rows.GetValueOrDefault(key) is StatementRow.Sum { Code: null } sum) return OfTerms(sum, part => Variance(part, actual, plan), (part, isAdded) => isAdded || HasSide(part) ? 1 : -1);
        var (happened, planned) = (Of(key, actual), Of(key, plan));
        if (happened.Amount is not { } amount) return LineAmount.None(happened.Missing!);
        if (planned.Amount is not { } aim) return LineAmount.None(planned.Missing!);
        if (_rows[key].Indicator is not { } code || _book.Picture.Find(code) is not { } line) return LineAmount.None($"no indicator {key}");
        return new LineAmount(LineVariance.Of(line, aim, amount, _book.IsHeldNegative(code)), null) { IsDoubtful = happened.IsDoubtful || planned.IsDoubtful };
    }

    private LineAmount OfSum(StatementRow.Sum sum, Slot slot)
    {
        if (sum.Code is not { } code) return OfParts(sum, slot);
        var given = Given(code, slot);
        return given.Amount is null && OfParts(sum, slot) is { Amount: not null } made ? made with { NotGiven = given.Missing } : given;
    }

    private LineAmount Given(IndicatorCode code, Slot slot) =>
        _book.Picture.Find(code) is { } line ? new LineWorking(_book, line).Over(slot.Over, slot.Month, slot.Basis) : LineAmount.None($"no indicator {code}");

    private LineAmount OfTerms(StatementRow.Sum sum, Func<string, LineAmount> amountOf, Func<string, bool, int> factor)
    {
        var (whole, allowance, isDoubtful) = (0m, 0m, false);
        foreach (var term in sum.Terms)
        {
            var part = amountOf(term.Key);
            if (part.Amount is not { } amount) return LineAmount.None(part.Missing!.Contains(": ", StringComparison.Ordinal) || !_rows.TryGetValue(term.Key, out var row) ? part.Missing : $"{NameOf(row)}: {part.Missing}");
            if (Arithmetic.Sum(whole, factor(term.Key, term.IsAdded) * amount) is not { } sofar) return LineAmount.None("too large to be added up");
            whole = sofar;
            allowance = Arithmetic.Sum(allowance, part.Allowance) ?? Arithmetic.Largest;
            isDoubtful |= part.IsDoubtful;
        }

        return new LineAmount(whole, null) { Allowance = allowance, IsDoubtful = isDoubtful };
    }

    // What is income, cost, asset or liability has a favourable side of its own, whether it is added or taken away; more of anything else is favourable only where it is added.
    private bool HasSide(string key) => _rows.GetValueOrDefault(key) is { } row
        && (row is StatementRow.Sum { Code: null } || (row.Indicator is { } code && _book.Picture.Find(code) is { } line && (line.Sign is { } sign ? sign != LineSign.Other : line.Polarity == Polarity.Lower)));
}
