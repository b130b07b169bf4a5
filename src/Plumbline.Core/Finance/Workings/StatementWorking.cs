using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Finance.Variances;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;

namespace Plumbline.Core.Finance.Workings;

/// <summary>Fills a statement with the figures of a book.</summary>
public sealed class StatementWorking
{
    // A percentage may never end; six decimals tell a millionth of the plan from nothing.
    private const int DecimalsOfPercent = 6;

    private readonly FinanceBook _book;
    private readonly StatementDefinition _statement;
    private readonly Period _month;
    private readonly StatementAmounts _amounts;
    private readonly StatementPrint _print;

    private StatementWorking(FinanceBook book, StatementDefinition statement, Period month)
    {
        (_book, _statement, _month, _amounts) = (book, statement, month, new StatementAmounts(book, statement));
        _print = new StatementPrint(statement.In, statement.Negatives, book.Picture.Settings.Language);
    }

    /// <summary>The statement at the end of a month.</summary>
    /// <param name="book">The figures of the unit.</param>
    /// <param name="statement">The layout.</param>
    /// <param name="period">The month.</param>
    public static StatementReading Of(FinanceBook book, StatementDefinition statement, Period period)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(statement);
        ArgumentNullException.ThrowIfNull(period);
        var month = book.Month(period);
        var working = new StatementWorking(book, statement, month);
        return new StatementReading(statement, book.Unit, month, [.. statement.Columns.Select(working.Head)], [.. statement.Rows.Select(working.Line)])
        {
            Resources = book.Picture.Values.Of<ResourceScheme>().FirstOrDefault(scheme => scheme.Name == statement.Scheme) is { } scheme ? ResourceWorking.Of(book, scheme, month) : null,
        };
    }

    private Period At(StatementColumn column) => _month.Plus(-column.MonthsBack);

    private StatementHead Head(StatementColumn column)
    {
        var source = column.Of is [var first, ..] ? _statement.Columns[first - 1] : column;
        var at = At(source);
        var shown = source.Over == ColumnSpan.Year ? at.FinancialYear : at;
        return new StatementHead(column.Name.Replace("{period}", shown.ToText(_print.Language, full: true), StringComparison.Ordinal), column, _book.Month(shown));
    }

    private StatementLine Line(StatementRow row) => new(
        row,
        _amounts.NameOf(row),
        row.Indicator is { } code ? _book.Picture.Find(code) : null,
        StatementProblems.KeyOf(row) is { } key ? [.. _statement.Columns.Select(column => Cell(row, key, column))] : []);

    private StatementCell Cell(StatementRow row, string key, StatementColumn column) => column.Show switch
    {
        ColumnShow.Actual or ColumnShow.Plan or ColumnShow.Forecast => Amount(row, key, SlotOf(column)),
        ColumnShow.Variance or ColumnShow.Percent => Variance(row, key, column),
        ColumnShow.Movement => Movement(row, key, column),
    };

    private Slot SlotOf(StatementColumn column) => new(
        column.Show switch
        {
            ColumnShow.Plan => AspectBasis.Plan,
            ColumnShow.Forecast => AspectBasis.Forecast,
            ColumnShow.Actual or ColumnShow.Variance or ColumnShow.Percent or ColumnShow.Movement => AspectBasis.Actual,
        },
        column.Over,
        At(column));

    private StatementCell Amount(StatementRow row, string key, Slot slot)
    {
        var found = _amounts.Of(key, slot);
        if (found.Amount is not { } amount) return new StatementCell(null, found.Figure is { Amount: null } figure ? figure.Value.Text : "") { Figure = found.Figure, Missing = found.Missing };
        return new StatementCell(amount.Normalised(), _print.Of(amount, FormOf(row), _amounts.PrintedAs(row), found.Figure, isDifference: false))
        {
            Figure = found.Figure,
            PartsMake = PartsMake(row, slot, found),
            NotGiven = found.NotGiven,
            IsDoubtful = found.IsDoubtful,
        };
    }

    // A sum as given may differ from its parts by what the rounding of the printed figures explains.
    private decimal? PartsMake(StatementRow row, Slot slot, LineAmount given)
    {
        if (!_statement.Adds || row is not StatementRow.Sum { Code: not null } sum || _amounts.OfParts(sum, slot) is not { Amount: { } parts } made) return null;
        return Math.Abs(parts - given.Amount!.Value) <= made.Allowance + given.Allowance ? null : parts.Normalised();
    }

    private StatementCell Variance(StatementRow row, string key, StatementColumn column)
    {
        var form = FormOf(row);
        if (form is RowForm.Score or RowForm.Dash || (column.Show == ColumnShow.Percent && form == RowForm.Percentage)) return new StatementCell(null, StatementPrint.Dash) { Missing = form == RowForm.Score ? "a score has no variance" : form == RowForm.Percentage ? "a percentage has no percentage of its plan" : "its variance has no meaning" };
        var (actual, plan) = Pair(column);
        var found = _amounts.Variance(key, actual, plan);
        if (found.Amount is not { } variance) return new StatementCell(null, "") { Missing = found.Missing };
        var planned = _amounts.Of(key, plan).Amount ?? 0;
        var shown = column.Show == ColumnShow.Variance ? variance : LineVariance.Percent(variance, planned);
        if (shown is not { } amount) return new StatementCell(null, StatementPrint.Dash) { Missing = planned == 0 ? "the plan is 0" : "the plan is too near 0 for a percentage of it" };
        return new StatementCell((column.Show == ColumnShow.Percent ? Math.Round(amount, DecimalsOfPercent, MidpointRounding.AwayFromZero) : amount).Normalised(), column.Show == ColumnShow.Percent ? _print.Percent(amount) : _print.Of(amount, form, _amounts.PrintedAs(row), null, isDifference: true))
        {
            Favour = LineVariance.Favour(variance),
            IsDoubtful = found.IsDoubtful,
        };
    }

    // What is held against what: two columns, or what happened over the time against its plan; of a year that is not over, its forecast.
    private (Slot Actual, Slot Plan) Pair(StatementColumn column)
    {
        if (column.Of is [var first, var second]) return (SlotOf(_statement.Columns[first - 1]), SlotOf(_statement.Columns[second - 1]));
        var at = At(column);
        var isToCome = column.Over == ColumnSpan.Year && at.Last < at.FinancialYear.Last;
        return (new Slot(isToCome ? AspectBasis.Forecast : AspectBasis.Actual, column.Over, at), new Slot(AspectBasis.Plan, column.Over, at));
    }

    private StatementCell Movement(StatementRow row, string key, StatementColumn column)
    {
        if (FormOf(row) == RowForm.Dash) return new StatementCell(null, StatementPrint.Dash) { Missing = "its movement has no meaning" };
        var (to, from) = (_amounts.Of(key, SlotOf(_statement.Columns[column.Of[0] - 1])), _amounts.Of(key, SlotOf(_statement.Columns[column.Of[1] - 1])));
        if (to.Amount is null || from.Amount is null) return new StatementCell(null, "") { Missing = to.Missing ?? from.Missing };
        var movement = to.Amount.Value - from.Amount.Value;
        return new StatementCell(movement.Normalised(), _print.Of(movement, FormOf(row), _amounts.PrintedAs(row), null, isDifference: true)) { IsDoubtful = to.IsDoubtful || from.IsDoubtful };
    }

    private static RowForm FormOf(StatementRow row) => row is StatementRow.Line line ? line.As : RowForm.Money;
}
