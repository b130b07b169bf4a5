using System.Reflection;
using Plumbline.App.Access;
using Plumbline.App.Ledger;
using Plumbline.App.Workspaces;
using Plumbline.Tests.Support;

namespace Plumbline.App.Tests.Architecture;

/// <summary>Whatever makes a change is asked who does it: a use case without an actor would be open to everybody.</summary>
public class WritersAskTheirActorTests
{
    private static readonly MethodInfo[] Writers =
    [
        .. typeof(ILedger).Assembly.GetExportedTypes().Where(static type => type.IsAbstract && type.IsSealed)
            .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            .Where(static method => Mentions(method.ReturnType, typeof(CommitResult))),
    ];

    [Fact]
    public void EveryUseCaseThatMakesAChange_TakesAnActor()
    {
        Assert.True(Writers.Length >= 10, $"Found only {Writers.Length} use cases that make changes.");
        Assert.All(Writers, static method => Assert.Contains(method.GetParameters(), static parameter => parameter.ParameterType == typeof(Actor) || parameter.ParameterType == typeof(LoadOptions)));
        Assert.Equal(typeof(Actor), typeof(LoadOptions).GetProperty(nameof(LoadOptions.Who))!.PropertyType);
    }

    [Fact]
    public void EveryChange_HasTheAuthorThatAnActorHas_AndIsDemanded()
    {
        var sources = Directory.EnumerateFiles(Repository.Path("src", "Plumbline.App"), "*.cs", SearchOption.AllDirectories)
            .Where(static file => !file.Contains("/Ledger/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Select(static file => (file, Text: File.ReadAllText(file)))
            .Where(static source => source.Text.Contains("edger.CommitAsync(", StringComparison.Ordinal)).ToList();
        Assert.True(sources.Count >= 9, $"Found only {sources.Count} files that commit.");
        Assert.All(sources, static source =>
        {
            Assert.Matches(@"(actor|Who)\.Author", source.Text);
            Assert.Matches(@"actor\.Demand\(|Who\.Demand\(|Demand\(actor, |DemandAsync\(ledger, definitions, actor, ", source.Text);
            Assert.DoesNotMatch(@"new Author\(|Author = new\(", source.Text);
        });
    }

    private static bool Mentions(Type type, Type wanted) => type == wanted || type.GetGenericArguments().Any(part => Mentions(part, wanted));
}
