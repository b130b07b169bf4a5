using Plumbline.App.Tests.Ledger.Servers;
using System.Runtime.CompilerServices;
using Plumbline.App.Tests.Ledger.Cluster;
using Xunit.Sdk;
using Xunit.v3;

namespace Plumbline.App.Tests.Ledger;

/// <summary>A test of a store. In a class marked <see cref="NeedsPostgresAttribute"/> it is skipped, with the reason, where PostgreSQL is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer(typeof(LedgerFactDiscoverer))]
public sealed class LedgerFactAttribute([CallerFilePath] string? sourceFilePath = null, [CallerLineNumber] int sourceLineNumber = -1)
    : FactAttribute(sourceFilePath, sourceLineNumber)
{
    /// <summary>Skips the test where no small file system can be mounted.</summary>
    public bool NeedsSmallDisk { get; set; }

    /// <summary>Skips the test where PgBouncer is not installed.</summary>
    public bool NeedsPooler { get; set; }

    /// <summary>The test takes many minutes and needs Patroni, etcd and HAProxy: skipped without ./test --long or where one of them is missing.</summary>
    public bool NeedsCluster { get; set; }

    internal string? WhyNot =>
        (NeedsSmallDisk ? SmallDisk.WhyNot : null) ?? (NeedsPooler ? PgBouncer.WhyNot : null) ?? (NeedsCluster ? PatroniCluster.WhyNot : null);
}

/// <summary>PLUMBLINE_REQUIRE_POSTGRES=1, which ./test sets, makes a missing PostgreSQL a failure.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsPostgresAttribute : Attribute
{
    internal static string? WhyNot =>
        string.Equals(Environment.GetEnvironmentVariable("PLUMBLINE_REQUIRE_POSTGRES"), "1", StringComparison.Ordinal) ? null : PostgresServer.WhyNot;
}

/// <summary>Gives access to the class of a test, which an attribute of an inherited method lacks.</summary>
public sealed class LedgerFactDiscoverer : FactDiscoverer
{
    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions discoveryOptions, IXunitTestMethod testMethod, IFactAttribute factAttribute)
    {
        var fact = (LedgerFactAttribute)factAttribute;
        var needsPostgres = testMethod.TestClass.Class.IsDefined(typeof(NeedsPostgresAttribute), inherit: true);
        fact.Skip = (needsPostgres ? NeedsPostgresAttribute.WhyNot : null) ?? fact.WhyNot;
        return base.CreateTestCase(discoveryOptions, testMethod, fact);
    }
}
