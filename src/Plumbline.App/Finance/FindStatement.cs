using Plumbline.App.Definitions.Formats;
using Plumbline.Core.Finance.Statements;
using Plumbline.Core.Pictures;
using Plumbline.Core.Text;

namespace Plumbline.App.Finance;

/// <summary>Finds a statement by its name.</summary>
public static class FindStatement
{
    /// <summary>The statement; where there is none of that name, a problem with the nearest.</summary>
    public static Parsed<StatementDefinition> Run(OrganisationPicture picture, string? name)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var statements = picture.Values.Of<StatementDefinition>();
        if (statements.FirstOrDefault(one => one.Name == name) is { } found) return found;
        return Problem.With(name, statements.Count == 0
            ? "a statement, but the organisation has none: add statements/NAME.yaml"
            : $"a statement: {string.Join(", ", statements.Select(static one => one.Name).Order(StringComparer.Ordinal))}{Spelling.Suggestion(name ?? "", statements.Select(static one => one.Name))}");
    }
}
