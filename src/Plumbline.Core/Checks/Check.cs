namespace Plumbline.Core.Checks;

/// <summary>A check: a code, a weight, and a function from figures to findings.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Severity">How much a finding weighs.</param>
/// <param name="Find">What does not hold.</param>
public sealed record Check(string Code, Severity Severity, Func<Audit, IEnumerable<Finding>> Find)
{
    /// <summary>The check an organisation defined.</summary>
    public static Check Of(CheckDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return new Check(definition.Code, definition.Severity, audit => definition.Rule.Find(definition, audit));
    }
}
