namespace Plumbline.Core.Checks;

/// <summary>A check: a code, a severity, and a function from an audit to findings.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Severity">The severity of its findings.</param>
/// <param name="Find">Finds what does not hold.</param>
public sealed record Check(string Code, Severity Severity, Func<Audit, IEnumerable<Finding>> Find)
{
    /// <summary>The check of an organisation's definition.</summary>
    public static Check Of(CheckDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return new Check(definition.Code, definition.Severity, audit => definition.Rule.Find(definition, audit));
    }
}
