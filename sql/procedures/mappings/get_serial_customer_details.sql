-- get_serial_customer_details: one page of the mapping list, for callers of the published procedure; see list_mappings.
--
-- In     p_serialNumber, p_customerName, p_company, p_searchText   contains, in any letter case; NULL or '': all
--        p_customerCode        0 or NULL: all
--        p_deviceType          a product line, e.g. AMP; NULL or '': all
--        p_fromDate            on createdOn, inclusive; NULL: open
--        p_toDate              inclusive: a day without a time to its last microsecond, a time to that moment; NULL: open
--        p_approvedStatus      -1 or NULL: all; 0 pending, 1 approved, 2 rejected
--        p_pageNumber          rows before the page; NULL: 0
--        p_pageSize            NULL: 10
--        p_sortingOrderIndex   see list_mappings; NULL: 1
--        p_sortingOrderDirection   0 ascending, 1 descending; NULL: 0
-- Out    p_TOTALCOUNT          all matching rows, exact
-- Rows   see list_mappings
-- Reads  mapping, mapping_word, word_ending, state_count
-- Try    CALL get_serial_customer_details(NULL, 0, NULL, NULL, NULL, '2020-01-01', UTC_DATE(), -1, 'anand', 0, 10, 1, 0, @n);
--        SELECT @n;
CREATE OR REPLACE PROCEDURE get_serial_customer_details(
    IN  p_serialNumber          VARCHAR(255),
    IN  p_customerCode          BIGINT,
    IN  p_customerName          VARCHAR(255),
    IN  p_company               VARCHAR(255),
    IN  p_deviceType            VARCHAR(20),
    IN  p_fromDate              DATETIME(6),
    IN  p_toDate                DATETIME(6),
    IN  p_approvedStatus        TINYINT,
    IN  p_searchText            VARCHAR(255),
    IN  p_pageNumber            BIGINT,
    IN  p_pageSize              BIGINT,
    IN  p_sortingOrderIndex     TINYINT,
    IN  p_sortingOrderDirection TINYINT,
    OUT p_TOTALCOUNT            BIGINT
)
    READS SQL DATA
    SQL SECURITY INVOKER
    CALL list_mappings(
        NULLIF(p_serialNumber, ''), NULLIF(p_customerCode, 0), NULLIF(p_customerName, ''), NULLIF(p_company, ''),
        NULLIF(p_deviceType, ''), p_fromDate,
        IF(TIME(p_toDate) = 0, p_toDate + INTERVAL 1 DAY, p_toDate + INTERVAL 1 MICROSECOND),
        NULLIF(p_approvedStatus, -1), NULLIF(p_searchText, ''), COALESCE(p_pageNumber, 0), COALESCE(p_pageSize, 10),
        COALESCE(p_sortingOrderIndex, 1), COALESCE(p_sortingOrderDirection, 0), NULL, p_TOTALCOUNT)
