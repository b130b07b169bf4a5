using Plumbline.Core.Text;

namespace Plumbline.Core.Objectives;

/// <summary>The code of an objective, unique in its organisation: <c>1</c>.</summary>
public sealed record ObjectiveCode : Code<ObjectiveCode>
{
    private ObjectiveCode(string text)
        : base(text)
    {
    }

    /// <summary>Reads a code: lower-case letters, digits, <c>-</c> and <c>.</c>, at most 64.</summary>
    public static Parsed<ObjectiveCode> Parse(string? text) => Read(text, "an objective's code", static code => new(code));
}
