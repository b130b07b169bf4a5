using System.Text;
using Plumbline.Core.Indicators;
using Plumbline.Core.Text;

namespace Plumbline.Core.Checks;

/// <summary>An indicator added to a sum, or taken from it.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="IsAdded">Added; else taken away.</param>
public sealed record Term(IndicatorCode Indicator, bool IsAdded = true);

/// <summary>An equation over indicators of one unit and period: <c>incidents = incidents-severe + incidents-low</c>.</summary>
/// <param name="Left">The terms on the left of the sign; one at least.</param>
/// <param name="Right">The terms on the right of the sign; one at least.</param>
public sealed record Identity(IReadOnlyList<Term> Left, IReadOnlyList<Term> Right)
{
    private const string Forms = "an equation over indicators, such as incidents = incidents-severe + incidents-low - incidents-withdrawn, with spaces around +, - and =";

    /// <summary>Every indicator it speaks of, in order.</summary>
    public IEnumerable<IndicatorCode> Indicators => Left.Concat(Right).Select(term => term.Indicator);

    /// <summary>Reads an equation. Codes hold hyphens, so a minus stands between spaces.</summary>
    public static Parsed<Identity> Parse(string? text)
    {
        var sides = (text ?? "").Split(" = ");
        if (sides.Length != 2) return Problem.With(text, Forms);
        return ReadSide(sides[0]).Then(left => ReadSide(sides[1]).Select(right => new Identity(left, right)));
    }

    /// <summary>The equation as written; parses back.</summary>
    public override string ToString() => $"{Side(Left)} = {Side(Right)}";

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
