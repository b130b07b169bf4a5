using Plumbline.App.Tests.Ledger.Servers;
namespace Plumbline.App.Tests.Ledger.Cluster;

/// <summary>The settings of the cluster's programs, explained in docs/scale.md.</summary>
internal static class ClusterSettings
{
    /// <summary>One etcd node: all nodes share a machine, so three would fail together.</summary>
    public static string[] Etcd(string folder, int clients, int peers) =>
    [
        "etcd", "--name", "etcd", "--data-dir", $"{folder}/etcd",
        "--listen-client-urls", Url(clients), "--advertise-client-urls", Url(clients),
        "--listen-peer-urls", Url(peers), "--initial-advertise-peer-urls", Url(peers), "--initial-cluster", $"etcd={Url(peers)}",
    ];

    /// <summary>A server managed by Patroni. Each commit waits for one standby; the last 512 MB of the log are kept for a standby that was away.</summary>
    /// <remarks>A server waits two minutes for a silent standby, so one that a test has stopped is still its standby.</remarks>
    public static string Node(string folder, string name, int server, int rest, int etcd) =>
        $$"""
        scope: plumbline
        name: {{name}}
        restapi:
          listen: 127.0.0.1:{{rest}}
          connect_address: 127.0.0.1:{{rest}}
        etcd3:
          host: 127.0.0.1:{{etcd}}
        bootstrap:
          dcs:
            ttl: 20
            loop_wait: 5
            retry_timeout: 5
            primary_start_timeout: 0
            synchronous_mode: true
            postgresql:
              use_pg_rewind: true
              remove_data_directory_on_rewind_failure: true
              remove_data_directory_on_diverged_timelines: true
              parameters:
                wal_keep_size: 512MB
                wal_log_hints: "on"
                wal_sender_timeout: 120s
          initdb:
          - encoding: UTF8
          - locale: C.UTF-8
          pg_hba:
          - local all all trust
          - host all all 127.0.0.1/32 trust
          - host replication all 127.0.0.1/32 trust
        postgresql:
          listen: 127.0.0.1:{{server}}
          connect_address: 127.0.0.1:{{server}}
          data_dir: {{folder}}/{{name}}
          bin_dir: {{PostgresServer.Bin}}
          pgpass: {{folder}}/{{name}}.pgpass
          authentication:
            superuser:
              username: postgres
            replication:
              username: replicator
          parameters:
            unix_socket_directories: {{folder}}

        """;

    /// <summary>HAProxy: connects to the server that Patroni reports as primary, and closes connections to a former primary.</summary>
    public static string Front(int port, IEnumerable<PatroniNode> nodes) =>
        $"""
        global
            maxconn 200
            log stdout format raw local0
        defaults
            mode tcp
            log global
            timeout connect 4s
            timeout check 4s
            timeout client 30m
            timeout server 30m
        listen primary
            bind 127.0.0.1:{port}
            option httpchk GET /primary
            http-check expect status 200
            default-server check inter 1s fall 2 rise 1 on-marked-down shutdown-sessions
        {string.Join('\n', nodes.Select(node => $"    server {node.Name} 127.0.0.1:{node.Port} port {node.Rest}"))}

        """;

    private static string Url(int port) => $"http://127.0.0.1:{port}";
}
