namespace Plumbline.App.Ledger.Facts;

/// <summary>Who made a change.</summary>
/// <param name="Post">The post acted in: a job title, kept for ever as text.</param>
/// <param name="Account">The account used: an opaque number whose name is kept outside the chain and can be erased; null for none.</param>
/// <param name="OnBehalfOf">The post on whose behalf the author acted; null for the author's own.</param>
public sealed record Author(string Post, string? Account = null, string? OnBehalfOf = null)
{
    /// <summary>The post, and on whose behalf.</summary>
    public override string ToString() => OnBehalfOf is null ? Post : $"{Post} on behalf of {OnBehalfOf}";
}
