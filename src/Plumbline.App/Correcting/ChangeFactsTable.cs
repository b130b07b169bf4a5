using Plumbline.App.Tables;

namespace Plumbline.App.Correcting;

/// <summary>The facts of one change: the output of <c>plumbline changes --facts</c>.</summary>
public static class ChangeFactsTable
{
    /// <summary>One row for each fact.</summary>
    public static Table<FactChange> Table { get; } = new Table<FactChange>("facts")
        .Text("kind", fact => fact.Kind)
        .Text("key", fact => fact.Key)
        .Text("did", Did)
        .Figure("was", fact => fact.Was)
        .Figure("is", fact => fact.Is)
        .Text("aspect", fact => fact.Aspect)
        .Text("source_note", fact => fact.SourceNote)
        .Flag("doubtful", fact => fact.IsDoubtful)
        .Text("was_source_note", fact => fact.WasSourceNote)
        .Flag("was_doubtful", fact => fact.WasDoubtful);

    private static string Did(FactChange fact) => (fact.Was, fact.Is) switch
    {
        (null, not null) => "added",
        (not null, null) => "withdrawn",
        _ => "revised",
    };
}
