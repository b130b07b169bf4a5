namespace Plumbline.Core.Checks;

/// <summary>A rule with a name, over indicators in a fixed order: <c>template=ytd savings-to-date of savings-month</c>.</summary>
public abstract record TemplateRule : CheckRule
{
    /// <summary>What a rule of a template begins with.</summary>
    public const string Prefix = "template=";

    private protected TemplateRule()
    {
    }

    /// <summary>The name of the template.</summary>
    private protected abstract string Name { get; }

    /// <summary>What follows the name, as written; parses back.</summary>
    private protected abstract string Arguments { get; }

    /// <inheritdoc/>
    public sealed override string ToString() => $"{Prefix}{Name} {Arguments}";
}
