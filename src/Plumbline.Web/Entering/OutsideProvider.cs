namespace Plumbline.Web.Entering;

/// <summary>The organisation's provider of identities, where there is one.</summary>
internal sealed class OutsideProvider
{
    /// <summary>The words of the link to it; null where there is none.</summary>
    internal string? Words { get; init; }
}
