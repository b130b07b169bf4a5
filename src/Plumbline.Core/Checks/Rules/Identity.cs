using System.Text;
using Plumbline.Core.Indicators;
using Plumbline.Core.Observations;
using Plumbline.Core.References;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks.Rules;

/// <summary>An indicator added to a sum, or subtracted from it.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="IsAdded">Whether it is added; otherwise it is subtracted.</param>
public sealed record Term(IndicatorCode Indicator, bool IsAdded = true);

/// <summary>An equation over indicators of one unit and period: <c>incidents = incidents-severe + incidents-low</c>.</summary>
/// <param name="Left">The terms on the left of the equals sign; at least one.</param>
/// <param name="Right">The terms on the right of the equals sign; at least one.</param>
public sealed record Identity(IReadOnlyList<Term> Left, IReadOnlyList<Term> Right) : CheckRule
{
    private const string Forms = "an equation over indicators, such as incidents = incidents-severe + incidents-low - incidents-withdrawn, with spaces around +, - and =";

    /// <inheritdoc/>
    public override IEnumerable<IndicatorCode> Indicators => Left.Concat(Right).Select(term => term.Indicator);

    /// <summary>Reads an equation. Codes contain hyphens, so a minus must have spaces around it.</summary>
    public static Parsed<Identity> Parse(string? text)
    {
        var sides = (text ?? "").Split(" = ");
        if (sides.Length != 2) return Problem.With(text, Forms);
        return ReadSide(sides[0]).Then(left => ReadSide(sides[1]).Select(right => new Identity(left, right)));
    }

    /// <summary>The equation as written; parses back.</summary>
    public override string ToString() => $"{Side(Left)} = {Side(Right)}";

    /// <inheritdoc/>
    public override IEnumerable<Finding> Find(CheckDefinition check, Audit audit)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(audit);
        foreach (var first in audit.Judged(Left[0].Indicator).Where(cell => check.AppliesTo(cell.Period)))
        {
            var cells = Indicators.Select(code => audit.Figures.Find(code, first.Unit, first.Period)).ToList();

            // Where a part was not reported there is no sum to compare. Another check reports the missing part. Totals alone say what their parts have said.
            if (cells.Any(CheckNumbers.IsIncomplete) || cells.TrueForAll(static cell => cell?.Total is not null)) continue;
            if (cells.Any(cell => cell is null || (cell.Amount is null && cell.Value is not ObservedValue.Fraction))) continue;
            var there = cells.OfType<Observation>().ToList();
            var finding = there.All(cell => cell.Value is ObservedValue.Fraction) ? CompareParts(check, audit, there)
                : there.All(cell => cell.Amount is not null) ? Compare(check, audit, there)
                : null;
            if (finding is not null) yield return finding;
        }
    }

    private Finding? Compare(CheckDefinition check, Audit audit, List<Observation> cells)
    {
        var (left, right) = (cells[..Left.Count], cells[Left.Count..]);
        var (found, expected) = (Sum(Left, left), Sum(Right, right));
        var rounding = cells.Sum(cell => CheckNumbers.Allowance(cell, audit.Picture.Find(cell.Indicator)));
        var difference = Math.Abs(found - expected);
        if (difference <= (check.Tolerance?.Amount ?? rounding)) return null;
        var indicator = audit.Picture.Find(Left[0].Indicator);
        var decimals = cells.Max(cell => cell.Value is ObservedValue.Fraction ? 2 : cell.Value.Decimals);
        var expectedText = CheckNumbers.Like(expected, left[0], indicator, audit.Language, Left.Count == 1 ? null : decimals);
        var foundText = Left.Count == 1 ? left[0].Value.Text : CheckNumbers.Like(found, left[0], indicator, audit.Language, decimals);
        var allowed = check.Tolerance is { } tolerance ? $", beyond the tolerance of {tolerance.ToText(audit.Language)}"
            : rounding > 0 ? $", where rounding explains at most {CheckNumbers.Plain(rounding, audit.Language)}"
            : "";
        return Differ(check, audit, cells, foundText, expectedText, $": a difference of {CheckNumbers.Difference(difference, indicator, audit.Language)}{allowed}");
    }

    // Adds numerators to numerators and denominators to denominators, so that 0/0 counts although it has no percentage. Fractions of one whole add up as percentages do.
    private Finding? CompareParts(CheckDefinition check, Audit audit, List<Observation> cells)
    {
        var (left, right) = (cells[..Left.Count], cells[Left.Count..]);
        var found = (Part: Sum(Left, left, cell => cell.Numerator!.Value), Whole: Sum(Left, left, cell => cell.Denominator!.Value));
        var expected = (Part: Sum(Right, right, cell => cell.Numerator!.Value), Whole: Sum(Right, right, cell => cell.Denominator!.Value));
        if (found == expected) return null;
        if (cells.All(cell => cell.Amount is not null) && Compare(check, audit, cells) is null) return null;
        return Differ(check, audit, cells, Left.Count == 1 ? left[0].Value.Text : Fraction(found), Fraction(expected), "");

        string Fraction((decimal Part, decimal Whole) sum) => $"{CheckNumbers.Plain(sum.Part, audit.Language)}/{CheckNumbers.Plain(sum.Whole, audit.Language)}";
    }

    private Finding Differ(CheckDefinition check, Audit audit, List<Observation> cells, string found, string expected, string byHowMuch)
    {
        var (left, right) = (cells[..Left.Count], cells[Left.Count..]);
        var subject = Left.Count == 1
            ? $"{audit.Subject(left[0])} is printed as {found}"
            : $"{Listed(Left, left, audit)} make {found} for {audit.Words(left[0].Period)}";
        var others = Right.Count == 1 ? $"{Listed(Right, right, audit)} is printed beside it" : $"{Listed(Right, right, audit)} make {expected}";
        return new Finding
        {
            Check = check.Code,
            Severity = check.Severity,
            About = Reference.To(Left[0].Indicator, left[0].Unit, left[0].Period),
            Unit = left[0].Unit,
            Period = left[0].Period,
            Found = found,
            Expected = expected,
            Message = $"{subject}, but {others}{byHowMuch}.",
            Cells = cells,
        };
    }

    private static decimal Sum(IReadOnlyList<Term> terms, List<Observation> cells) => Sum(terms, cells, cell => cell.Amount!.Value);

    private static decimal Sum(IReadOnlyList<Term> terms, List<Observation> cells, Func<Observation, decimal> number) =>
        terms.Select((term, i) => term.IsAdded ? number(cells[i]) : -number(cells[i])).Sum();

    private static string Listed(IReadOnlyList<Term> terms, List<Observation> cells, Audit audit)
    {
        var text = new StringBuilder();
        for (var i = 0; i < terms.Count; i++)
        {
            if (i > 0 || !terms[i].IsAdded) text.Append(terms[i].IsAdded ? " + " : " − ");
            text.Append(audit.NameOf(terms[i].Indicator)).Append(' ').Append(cells[i].Value.Text);
        }

        return text.ToString();
    }

    private static Parsed<List<Term>> ReadSide(string text)
    {
        var terms = new List<Term>();
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var added = true;
        for (var i = 0; i < words.Length; i++)
        {
            var isSign = words[i] is "+" or "-";
            if (isSign == (i % 2 == 0)) return Problem.With(text, Forms);
            if (isSign) added = words[i] == "+";
            else if (IndicatorCode.Parse(words[i]).TryGet(out var code, out var problem)) terms.Add(new Term(code, added));
            else return problem;
        }

        return words.Length % 2 == 1 ? terms : Problem.With(text, Forms);
    }

    private static string Side(IReadOnlyList<Term> terms)
    {
        var text = new StringBuilder();
        foreach (var term in terms)
        {
            if (text.Length > 0) text.Append(term.IsAdded ? " + " : " - ");
            text.Append(term.Indicator);
        }

        return text.ToString();
    }
}
