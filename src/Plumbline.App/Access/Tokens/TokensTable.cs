using Plumbline.App.Tables;
using Plumbline.Core.Text;

namespace Plumbline.App.Access.Tokens;

/// <summary>Tokens as a table: the output of <c>plumbline token list</c>.</summary>
public static class TokensTable
{
    /// <summary>One row for each token.</summary>
    public static Table<ApiToken> Table { get; } = new Table<ApiToken>("tokens")
        .Text("token", static token => token.Id)
        .Text("account", static token => token.Account.Text)
        .Text("name", static token => token.Name)
        .Text("organisation", static token => token.Organisation)
        .Text("unit", static token => token.Scope.Unit?.ToString())
        .Items("sections", static token => [.. token.Scope.Sections], "; ")
        .Day("from", static token => token.From)
        .Day("to", static token => token.To)
        .Time("made", static token => token.MadeAt)
        .Time("used", static token => token.UsedAt)
        .Time("revoked", static token => token.RevokedAt)
        .Text("opens", static token => Names<TokenUse>.Of(token.Use));
}
