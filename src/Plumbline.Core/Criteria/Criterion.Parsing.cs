using Plumbline.Core.Text;

namespace Plumbline.Core.Criteria;

/// <content>Reading criteria.</content>
public abstract partial record Criterion
{
    /// <summary>Reads a criterion.</summary>
    /// <param name="text">The criterion as written.</param>
    public static Parsed<Criterion> Parse(string? text) => throw new NotSupportedException("Criteria are not read yet.");
}
