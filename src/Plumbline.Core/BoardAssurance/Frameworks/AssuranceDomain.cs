namespace Plumbline.Core.BoardAssurance.Frameworks;

/// <summary>A domain of assurance: <c>safe</c>.</summary>
/// <param name="Code">Its code, which objectives.csv and opinions.csv refer to: <c>well-led</c>.</param>
/// <param name="Question">What it asks; null if not stated.</param>
public sealed record AssuranceDomain(string Code, string? Question)
{
    /// <summary>The domain as a heading: <c>Well led</c>.</summary>
    public string Name => Text.Counted.Sentence(Code.Replace('-', ' '));
}
