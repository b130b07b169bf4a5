using Plumbline.App.Tables;
using Plumbline.Web.Views;

namespace Plumbline.Web.Api;

/// <summary>One address of the API below an organisation. Routes, OpenAPI and the page that tries it are made from the list of these.</summary>
/// <param name="Path">The path below the organisation: <c>observations</c>, <c>lists/{list}</c>.</param>
/// <param name="Title">What it gives, in a few words.</param>
/// <param name="Meaning">What it gives, in sentences.</param>
/// <param name="Parameters">The query parameters, without those that every address takes.</param>
/// <param name="Columns">The columns of its table. They are the same whatever is asked for; those of a line list end with its own.</param>
/// <param name="ReadAsync">Reads the table.</param>
public sealed record ApiEndpoint(string Path, string Title, string Meaning, IReadOnlyList<ApiParameter> Parameters, IReadOnlyList<Column> Columns, Func<ApiRequest, CancellationToken, Task<ViewTable>> ReadAsync)
{
    /// <summary>Whether it may read much: few such answers are made at once.</summary>
    internal bool IsHeavy { get; init; }

    /// <summary>Whether the answer depends on the day: what is late today was not yesterday.</summary>
    internal bool IsOfTheDay { get; init; }

    /// <summary>Whether the path names a thing whose own columns follow: a line list.</summary>
    internal bool HasOwnColumns { get; init; }

    /// <summary>A value of each part of the path that the samples know.</summary>
    internal IReadOnlyDictionary<string, string> PathExamples { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>All its parameters.</summary>
    internal IReadOnlyList<ApiParameter> All => [.. Parameters, .. ApiParameter.Common];

    /// <summary>Its name in OpenAPI: the last word of its path that is no part of an example.</summary>
    internal string Name => Path.Replace("/{", "-", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Replace('/', '-');
}
