namespace Plumbline.Web.Api;

/// <summary>What the page of the API shows: its addresses with a form each.</summary>
/// <param name="Base">The path of the API.</param>
/// <param name="Organisations">The codes of the organisations.</param>
/// <param name="Chosen">The organisation that the forms ask; null where the store holds none.</param>
/// <param name="Endpoints">The addresses.</param>
public sealed record ApiPageModel(string Base, IReadOnlyList<string> Organisations, string? Chosen, IReadOnlyList<ApiForm> Endpoints)
{
    /// <summary>Whether programs must present a token, so that the forms of the page cannot try the addresses.</summary>
    public bool NeedsToken { get; init; }

    /// <summary>The scheme and the host of the site, for addresses that are copied.</summary>
    public string Site { get; init; } = "";
}

/// <summary>One address with the form that tries it.</summary>
/// <param name="Endpoint">The address.</param>
/// <param name="Action">Where the form leads.</param>
/// <param name="Written">The address as it is written, with its parts named.</param>
public sealed record ApiForm(ApiEndpoint Endpoint, string Action, string Written)
{
    /// <summary>The name of its place on the page.</summary>
    internal string Anchor => Endpoint.Name;
}
