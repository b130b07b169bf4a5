namespace Plumbline.App.Access.Providing;

/// <summary>The organisation's provider of identities (OpenID Connect).</summary>
public sealed record ProviderSettings
{
    /// <summary>The address of the provider, under which <c>.well-known/openid-configuration</c> is.</summary>
    public required Uri Authority { get; init; }

    /// <summary>By what the provider knows this site.</summary>
    public required string ClientId { get; init; }

    /// <summary>The secret with it. It is never written anywhere.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>The words of the link on the page of signing in.</summary>
    public string Button { get; init; } = "Sign in with your organisation’s account";

    /// <summary>Whether somebody whom the provider knows and the store does not is given an account.</summary>
    public bool Provisions { get; init; }

    /// <summary>The claim with the name of a person.</summary>
    public string NameClaim { get; init; } = "name";

    /// <summary>The claim with the email address of a person.</summary>
    public string EmailClaim { get; init; } = "email";

    /// <summary>What claims grant.</summary>
    public IReadOnlyList<ClaimRule> Rules { get; init; } = [];

    /// <summary>Everything but the secret.</summary>
    public override string ToString() => $"{Authority} as {ClientId}";
}
