using Plumbline.Core.Derivations;
using Plumbline.Core.Finance.Readings;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.Periods;
using Plumbline.Core.Quantities;

namespace Plumbline.Core.Finance.Workings;

/// <summary>Tells what is owed by its age and by who owes it: items of the breakdowns <c>age</c> and <c>debtor</c> of a line, and of both together.</summary>
public static class AgeingWorking
{
    /// <summary>The breakdown of age.</summary>
    public const string Age = "age";

    /// <summary>The breakdown of debtors.</summary>
    public const string Debtor = "debtor";

    /// <summary>How many months before the month are told.</summary>
    public const int MonthsBefore = 12;

    /// <summary>What is owed at the end of a month.</summary>
    public static AgeingReading Of(FinanceBook book, Indicator line, Period period)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(period);
        var month = book.Month(period);
        var given = book.Items(line.Code, month).Where(static figure => figure.Aspect.Basis == AspectBasis.Actual && figure.Amount is not null)
            .ToLookup(static figure => (Age: Item(figure, Age), Debtor: Item(figure, Debtor), figure.Aspect.Items.Length));
        string[] ages = [.. book.Breakdowns.ItemsOf(Age).Select(static item => item.Item)];
        string[] debtors = [.. book.Breakdowns.ItemsOf(Debtor).Select(static item => item.Item).Where(debtor => given.Any(same => same.Key.Debtor == debtor))];
        var isAged = given.Any(static same => same.Key.Age is not null);
        if (!isAged) ages = [];

        Part? Cross(string age, string debtor) => Part.Of(given[(age, debtor, 2)].FirstOrDefault());
        Part? OfDebtor(string debtor) => Part.Of(given[(null, debtor, 1)].FirstOrDefault()) ?? Part.Sum([.. ages.Select(age => Cross(age, debtor))]);
        Part? OfAge(string age) => Part.Of(given[(age, null, 1)].FirstOrDefault()) ?? Part.Sum([.. debtors.Select(debtor => Cross(age, debtor))]);

        List<Part?> byAge = [.. ages.Select(OfAge)], byDebtor = [.. debtors.Select(OfDebtor)];
        var total = book.Reported(line, month) is { Amount: not null, Total: null or { IsComplete: true } } own ? Part.Of(own) : Part.Sum(byAge) ?? Part.Sum(byDebtor);
        var whole = total?.Amount;
        return new AgeingReading(
            line,
            book.Unit,
            month,
            [.. ages.Select((age, i) => new AgeBand(age, NameOf(book, Age, age), byAge[i]?.Of(whole)))],
            [.. debtors.Select((debtor, i) => new DebtorLine(debtor, NameOf(book, Debtor, debtor), byDebtor[i]?.Of(whole), [.. ages.Select(age => Cross(age, debtor)?.Of(whole))])).OrderByDescending(static one => one.Owed?.Amount ?? decimal.MinValue)],
            total?.Of(whole))
        {
            History = [.. Enumerable.Range(-MonthsBefore, MonthsBefore + 1).Select(back => book.Reported(line, month.Plus(back))).OfType<Observation>()],
            NotByDebtor = Left(total, byDebtor),
            NotByAge = Left(total, byAge),
        };
    }

    private static string? Item(Observation figure, string dimension) => figure.Aspect.Items.FirstOrDefault(item => item.Dimension == dimension)?.Item;

    private static string NameOf(FinanceBook book, string dimension, string item) => book.Breakdowns.ItemsOf(dimension).FirstOrDefault(one => one.Item == item)?.Name ?? item;

    // What the parts leave of the total, but for what the rounding of the printed figures explains.
    private static decimal? Left(Part? total, List<Part?> parts) =>
        total is { } whole && Part.Sum(parts) is { } sum && Math.Abs(whole.Amount - sum.Amount) > whole.Allowance + sum.Allowance ? whole.Amount - sum.Amount : null;

    private sealed record Part(decimal Amount, Observation? Figure, decimal Allowance)
    {
        internal static Part? Of(Observation? figure) => figure?.Amount is { } amount ? new Part(amount, figure, LineAmount.Rounding(figure)) : null;

        /// <summary>The sum; null where a part is missing, or where there is none.</summary>
        internal static Part? Sum(IReadOnlyCollection<Part?> parts) => parts.Count == 0 || parts.Any(static part => part is null) ? null : new Part(parts.Sum(static part => part!.Amount), null, parts.Sum(static part => part!.Allowance));

        internal Owed Of(decimal? whole) => new(Amount.Normalised(), Figure, Derive.Share(Amount, whole));
    }
}
