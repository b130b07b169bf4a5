using System.Globalization;
using Plumbline.App.Definitions.Formats;
using Plumbline.App.Ledger.Facts;
using Plumbline.Core.Posts;
using Plumbline.Core.Text;

namespace Plumbline.App.Definitions.Posts;

/// <summary>posts.csv.</summary>
internal sealed class PostsKind : TableKind<Post>
{
    internal override FactKind Name { get; } = FactKind.Of("post");

    internal override WorkspacePlace Place { get; } = WorkspacePlace.File("posts.csv");

    internal override IReadOnlyList<string> Columns { get; } = ["post", "name", "unit", "from", "to"];

    internal override IReadOnlyCollection<string> Required { get; } = ["post", "name"];

    internal override string Key(Post value) => value.Code.ToString();

    internal override IEnumerable<(string Column, string? Text)> Write(Post value) =>
    [
        ("post", value.Code.ToString()),
        ("name", value.Name),
        ("unit", value.Unit?.ToString()),
        ("from", value.From?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("to", value.To?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
    ];

    internal override IEnumerable<Problem> Contradictions(Workspace workspace)
    {
        var posts = workspace.Of(this);
        return posts.Select(post => Ambiguity(post, posts)).OfType<Problem>();
    }

    // Compares the post with those in the rows above, once all rows are read.
    private protected override void Check(Post value, TableRow row, DefinitionReading reading) => reading.AtEnd(() =>
    {
        if (Ambiguity(value, reading.Values.Of<Post>()) is { } problem) row.Add("name", problem);
    });

    // An indicator names its owner by title, so two posts may not have the same title at the same time.
    private static Problem? Ambiguity(Post post, IEnumerable<Post> posts) =>
        posts.TakeWhile(other => other != post).FirstOrDefault(post.SharesTitle) is { } first
            ? Problem.With(post.Name, $"another title than that of {first.Code}, or days on which there is no {first.Code}")
            : null;

    private protected override Post? ReadRow(TableRow row, WorkspaceContext context)
    {
        var code = row.Required("post", PostCode.Parse);
        var post = new Post(code!, row.RequiredText("name", "the job title"), row.Optional("unit", context.Unit), row.Date("from"), row.Date("to"));
        if (post is { From: { } from, To: { } to } && from > to) row.Add("to", Problem.With(row.Text("to"), $"a day from {from:yyyy-MM-dd} on"));
        return post;
    }
}
