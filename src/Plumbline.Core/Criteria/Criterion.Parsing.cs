using Plumbline.Core.Text;

namespace Plumbline.Core.Criteria;

/// <content>Reading criteria.</content>
public abstract partial record Criterion
{
    /// <summary>The longest criterion, in characters.</summary>
    public const int Longest = 2_000;

    /// <summary>How deep brackets may stand in brackets.</summary>
    public const int MostBrackets = 20;

    /// <summary>Reads a criterion.</summary>
    /// <param name="text">The criterion as written.</param>
    public static Parsed<Criterion> Parse(string? text)
    {
        if (text is { Length: > Longest }) return Problem.With(text, FormattableString.Invariant($"a criterion of at most {Longest:N0} characters"));
        return new CriterionReader(CriterionTokens.Of(PlainText.Read(text ?? ""))).Read();
    }
}
