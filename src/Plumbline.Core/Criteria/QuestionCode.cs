using Plumbline.Core.Text;

namespace Plumbline.Core.Criteria;

/// <summary>The code of a question that a post answers with evidence: <c>complaints-learning</c>.</summary>
public sealed record QuestionCode : Code<QuestionCode>
{
    private QuestionCode(string text)
        : base(text)
    {
    }

    /// <summary>Reads a code: lower-case letters, digits, <c>-</c> and <c>.</c>, at most 64.</summary>
    public static Parsed<QuestionCode> Parse(string? text) => Read(text, "a question's code", static code => new(code));
}
