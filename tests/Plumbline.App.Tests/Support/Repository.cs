namespace Plumbline.App.Tests.Support;

/// <summary>Places in the checkout, found from wherever the tests run.</summary>
internal static class Repository
{
    internal static string Root { get; } = Find();

    internal static string Sample(string name) => Path.Combine(Root, "samples", name);

    internal static string TestFile(params string[] path) => Path.Combine([Root, "tests", "Plumbline.App.Tests", .. path]);

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Plumbline.slnx"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests run outside a checkout.");
    }
}
